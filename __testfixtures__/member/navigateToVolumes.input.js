export function openVolumes() {
  window.ddClient.navigateToVolumes();
}
