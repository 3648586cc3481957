export function openLogs(id) {
  window.ddClient.navigateToContainerLogs(id).catch(() => {});
}
