export const page = () =>
  window.ddClient.backend
    // ddclient-migrate-ignore: the service answers in plain text
    .get("/page")
    .catch(() => window.ddClient.toastError("No page"));

// ddclient-migrate-ignore: this one, too
window.ddClient
  .backend
  .post("/seen", {})
  .then(() => window.ddClient.toastSuccess("Seen"))
  // ddclient-migrate-ignore
  .catch(() => window.ddClient.toastError("Not seen"))
  .finally(() => window.ddClient.navigateToContainers());

// ddclient-migrate-ignore
export const hostName = async () =>
  window.ddClient.execHostCmd("hostname");

window.ddClient.execDockerCmd(
  "ps",
  // ddclient-migrate-ignore: a filter of the old client
  window.ddClient.backend.get("/filter"),
);
