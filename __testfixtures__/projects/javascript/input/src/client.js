export const api = window.ddClient;
export const commands = { run: api, label: "run" };
export let replaced = window.ddClient;
export const replace = (other) => (replaced = other);
