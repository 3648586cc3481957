const { /* all of them */ docker: { listContainers } /* by id */ } = window.ddClient;
const { extension: { vm: { service: { /* the service's */ get: load, post /* and this */ } } } } = window.ddClient;
const {
  // shown in red
  desktopUI: { toast: { error: show } }, // for a while
  // shown in green
  desktopUI: { toast: { success: toastSuccess } },
} = window.ddClient;

export const all = () => [listContainers(), load("/all"), post("/all"), show("a"), toastSuccess("b")];
