export let client = null;

export function connect() {
  client = window.ddClient;
}

export let shell = window.ddClient;

export function fake(other) {
  shell = other;
}

export const backend = window.ddClient.backend;
