const METHOD = "toastError";
const BACKEND = "backend";

export function run(text) {
  window.ddClient.desktopUI.toast.error(text);
  window.ddClient.desktopUI.toast.error(text);
  window.ddClient?.desktopUI.toast.error /* [ */?.(text);
  return window.ddClient.extension.vm.service.get(text);
}
