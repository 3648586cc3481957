export function replace(api, list, mock) {
  [window.ddClient.execHostCmd] = list;
  [...window.ddClient.execDockerCmd] = list;
  ({ run: window.ddClient.openExternal, ...window.ddClient.listImages } = api);
  ({ run: window.ddClient.toastError = mock } = api);
  window.ddClient.listContainers++;
  for (window.ddClient.toastSuccess of list) api.next();
  for (window.ddClient.toastWarning in list) api.next();
  for (const one of window.ddClient.navigateToImages) api.next(one);
  delete window.ddClient.navigateToImage;
  typeof window.ddClient.navigateToVolumes;
  api.run = window.ddClient.navigateToVolume;
  api.all = { run: window.ddClient.listImages };
  const { run = window.ddClient.listImages } = api;
  return run;
}

export function check(jest, sinon, expect) {
  window.ddClient.toastError.mockReturnValue(1);
  window.ddClient.toastError.mock.calls;
  window.ddClient.toastError.calledWith(1);
  window.ddClient.toastError.calls;
  window.ddClient.toastError.returns(1);
  window.ddClient.toastError.resolves(1);
  window.ddClient.toastError.rejects(1);
  window.ddClient.toastError.remockable;
  window.ddClient.toastError.recalled;
  window.ddClient.toastError.callsAll;
  window.ddClient.toastError.name;
  jest.mocked(window.ddClient.toastError);
  jest.isMockFunction(window.ddClient.toastError);
  jest.other(window.ddClient.toastError);
  sinon(window.ddClient.toastError);
  expect(window.ddClient.toastError);
}

expect(window.ddClient.toastError).toBe(1);
