export function pass(api) {
  for (const key in window.ddClient.desktopUI.navigate.viewImages) api.next(key);
  typeof window.ddClient.desktopUI.navigate.viewVolumes;
  api.run = window.ddClient.desktopUI.navigate.viewVolume;
  api.all = { run: window.ddClient.docker.listImages };
  const { run = window.ddClient.docker.listImages } = api;
  return run;
}

export function check(jest) {
  jest.mocked(window.ddClient.toastError);
  jest.isMockFunction(window.ddClient.toastError);
  window.ddClient.toastError.mock.calls;
  window.ddClient.toastError.mockReturnValue(1);
  window.ddClient.toastError.calledWith(1);
  window.ddClient.toastError.calls;
  window.ddClient.toastError.returns(1);
  window.ddClient.toastError.resolves(1);
  window.ddClient.toastError.rejects(1);
}

export function look(jest, sinon, expect) {
  window.ddClient.desktopUI.toast.error.remockable;
  window.ddClient.desktopUI.toast.error.recalled;
  window.ddClient.desktopUI.toast.error.recalls;
  window.ddClient.desktopUI.toast.error.callsAll;
  window.ddClient.desktopUI.toast.error.unreturns;
  window.ddClient.desktopUI.toast.error.unresolves;
  window.ddClient.desktopUI.toast.error.unrejects;
  window.ddClient.desktopUI.toast.error.name;
  jest.other(window.ddClient.desktopUI.toast.error);
  sinon(window.ddClient.desktopUI.toast.error);
  expect(window.ddClient.desktopUI.toast.error);
}

expect(window.ddClient.toastError).toBe(1);
