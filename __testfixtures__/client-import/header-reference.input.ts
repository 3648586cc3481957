/// <reference lib="dom" />
// What the page says first.
export const hello = () => window.ddClient.toastSuccess(String(globalThis));
