export function replace(api, list, mock) {
  [window.ddClient.execHostCmd] = list;
  [...window.ddClient.execDockerCmd] = list;
  ({ run: window.ddClient.openExternal, ...window.ddClient.listImages } = api);
  ({ run: window.ddClient.toastError = mock } = api);
  for (window.ddClient.toastSuccess of list) api.next();
  for (window.ddClient.toastWarning in list) api.next();
  window.ddClient.listContainers++;
  delete window.ddClient.navigateToImage;
}
