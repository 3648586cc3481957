export function openStats({ id }) {
  return window?.ddClient?.navigateToContainerStats(id);
}
