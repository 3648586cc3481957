const client = window.ddClient;
let late;
late = client;

export function use(text) {
  let lazy;
  lazy ??= window.ddClient;
  const again = (lazy.toastError(text), late);
  client.toastError(text);
  again.toastError(text);
  return Object.freeze(window.ddClient).toastError(text);
}

let reassigned = window.ddClient;

export function replace(other) {
  reassigned = other;
  return reassigned.listImages();
}
