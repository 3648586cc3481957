const { desktopUI: { toast: { error: toastError, success: ok } }, docker: { listContainers } } = window.ddClient;
const { docker, desktopUI: { toast: { warning: toastWarning } }, docker: { listImages } } = window.ddClient;
const { desktopUI: { toast: { error: fail } }, /* both */ desktopUI: { toast: { success: succeed } } } = window.ddClient;
const { extension: { vm: { service: { get } } }, docker: { cli: { exec: execInContainer } } } = window.ddClient;
const { backend: { post, version } } = window.ddClient;
const { extension: { vm: { service: { put } } }, docker: { listContainers: list } } = window.ddClient;
const { navigateToRoute, desktopUI: { navigate: { viewImages: navigateToImages } } } = window.ddClient;

export async function use(id) {
  fail(docker, version);
  succeed(await execInContainer("exec", [id, "ls", "-l"]));
  ok([listContainers(), listImages(), list()]);
  toastWarning(toastError, get("/"), post("/"), put("/"));
  navigateToRoute("/");
  navigateToImages();
}
