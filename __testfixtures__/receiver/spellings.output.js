export function everyWay(text) {
  window.ddClient.desktopUI.toast.error(text);
  window["ddClient"].desktopUI.toast.error(text);
  window[`ddClient`].desktopUI.toast.error(text);
  window?.ddClient?.desktopUI.toast.error?.(text);
  globalThis.ddClient.desktopUI.toast.error(text);
  self.ddClient.desktopUI.toast.error(text);
  top.ddClient.desktopUI.toast.error(text);
  parent.ddClient.desktopUI.toast.error(text);
  window.parent.ddClient.desktopUI.toast.error(text);
  ddClient.desktopUI.toast.error(text);
  (ddClient).desktopUI.toast.error(text);
  (text ? window.ddClient : ddClient).desktopUI.toast.error(text);
  (text, window.ddClient).desktopUI.toast.error(text);
  (window.ddClient ?? ddClient)
    // the client itself
    ?.desktopUI.toast.error(text);
}
