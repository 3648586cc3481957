import { ddClient } from "./not-this-one.js";

// The backend of a translation library, next to the client.
export function createTranslator(options) {
  const { backend } = options;
  return (key) => (backend ? backend.load(key) : key) + (ddClient ? "" : "?");
}
