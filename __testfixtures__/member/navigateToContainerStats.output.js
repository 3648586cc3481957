export function openStats({ id }) {
  return window?.ddClient?.desktopUI.navigate.viewContainerStats(id);
}
