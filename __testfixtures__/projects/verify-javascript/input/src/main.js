/** @type {void} */
export const opened = window.ddClient.navigateToVolume("cache");

export function hello() {
  window.ddClient.toastSuccess("Hello");
}
