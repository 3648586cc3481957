export function everyWay(text) {
  window.ddClient.toastError(text);
  window["ddClient"].toastError(text);
  window[`ddClient`]["toastError"](text);
  window?.ddClient?.toastError?.(text);
  globalThis.ddClient.toastError(text);
  self.ddClient.toastError(text);
  top.ddClient.toastError(text);
  parent.ddClient.toastError(text);
  window.parent.ddClient.toastError(text);
  ddClient.toastError(text);
  (ddClient).toastError(text);
  (text ? window.ddClient : ddClient).toastError(text);
  (text, window.ddClient).toastError(text);
  (window.ddClient ?? ddClient)
    // the client itself
    ?.toastError(text);
}
