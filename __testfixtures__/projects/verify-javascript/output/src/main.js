/** @type {void} */
export const opened = window.ddClient.desktopUI.navigate.viewVolume("cache");

export function hello() {
  window.ddClient.desktopUI.toast.success("Hello");
}
