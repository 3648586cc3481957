const { /* all of them */ listContainers /* by id */ } = window.ddClient;
const { backend: { /* the service's */ get: load, post /* and this */ } } = window.ddClient;
const {
  // shown in red
  toastError: show, // for a while
  // shown in green
  toastSuccess,
} = window.ddClient;

export const all = () => [listContainers(), load("/all"), post("/all"), show("a"), toastSuccess("b")];
