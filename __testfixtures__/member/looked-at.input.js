export function pass(api) {
  for (const key in window.ddClient.navigateToImages) api.next(key);
  typeof window.ddClient.navigateToVolumes;
  api.run = window.ddClient.navigateToVolume;
  api.all = { run: window.ddClient.listImages };
  const { run = window.ddClient.listImages } = api;
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
  window.ddClient.toastError.remockable;
  window.ddClient.toastError.recalled;
  window.ddClient.toastError.recalls;
  window.ddClient.toastError.callsAll;
  window.ddClient.toastError.unreturns;
  window.ddClient.toastError.unresolves;
  window.ddClient.toastError.unrejects;
  window.ddClient.toastError.name;
  jest.other(window.ddClient.toastError);
  sinon(window.ddClient.toastError);
  expect(window.ddClient.toastError);
}

expect(window.ddClient.toastError).toBe(1);
