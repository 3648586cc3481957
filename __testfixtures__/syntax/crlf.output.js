// Windows
export function fail(text) {
  window.ddClient
    .desktopUI.toast.error(text); // shown
  return `a
b`;
}
