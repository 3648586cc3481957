// Windows
export function fail(text) {
  window.ddClient
    .toastError(text); // shown
  return `a
b`;
}
