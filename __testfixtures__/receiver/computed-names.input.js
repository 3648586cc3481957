const METHOD = "toastError";
const BACKEND = "backend";

export function run(text) {
  window.ddClient[METHOD](text);
  window.ddClient[("toastError")](text);
  window.ddClient?.[/* [ */ METHOD]?.(text);
  return window.ddClient[BACKEND]["get"](text);
}
