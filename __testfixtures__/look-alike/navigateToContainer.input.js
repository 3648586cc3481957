function navigateToContainer(id) {
  window.location.hash = `#/containers/${id}`;
}

export const open = (ddClient) => navigateToContainer(ddClient.id);
