export function openVolume(name) {
  window.ddClient.navigateToVolume(name);
}
