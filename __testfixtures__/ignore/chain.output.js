export const page = () =>
  window.ddClient.backend
    // ddclient-migrate-ignore: the service answers in plain text
    .get("/page")
    .catch(() => window.ddClient.desktopUI.toast.error("No page"));

// ddclient-migrate-ignore: this one, too
window.ddClient
  .backend
  .post("/seen", {})
  .then(() => window.ddClient.desktopUI.toast.success("Seen"))
  // ddclient-migrate-ignore
  .catch(() => window.ddClient.toastError("Not seen"))
  .finally(() => window.ddClient.desktopUI.navigate.viewContainers());

// ddclient-migrate-ignore
export const hostName = async () =>
  window.ddClient.execHostCmd("hostname");

window.ddClient.execDockerCmd(
  "ps",
  // ddclient-migrate-ignore: a filter of the old client
  window.ddClient.backend.get("/filter"),
);
