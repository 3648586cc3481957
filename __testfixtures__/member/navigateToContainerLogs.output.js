export function openLogs(id) {
  window.ddClient.desktopUI.navigate.viewContainerLogs(id).catch(() => {});
}
