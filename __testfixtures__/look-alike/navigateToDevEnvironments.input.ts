enum ddClient {
  navigateToDevEnvironments,
}

export const first = ddClient.navigateToDevEnvironments;
