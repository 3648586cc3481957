export function openVolumes() {
  window.ddClient.desktopUI.navigate.viewVolumes();
}
