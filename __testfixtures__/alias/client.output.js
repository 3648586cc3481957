const client = window.ddClient;
let late;
late = client;

export function use(text) {
  let lazy;
  lazy ??= window.ddClient;
  const again = (lazy.desktopUI.toast.error(text), late);
  client.desktopUI.toast.error(text);
  again.desktopUI.toast.error(text);
  return Object.freeze(window.ddClient).desktopUI.toast.error(text);
}

let reassigned = window.ddClient;

export function replace(other) {
  reassigned = other;
  return reassigned.listImages();
}
