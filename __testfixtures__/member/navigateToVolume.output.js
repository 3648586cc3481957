export function openVolume(name) {
  window.ddClient.desktopUI.navigate.viewVolume(name);
}
