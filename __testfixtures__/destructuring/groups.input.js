const { toastError, listContainers, toastSuccess: ok } = window.ddClient;
const { docker, toastWarning, listImages } = window.ddClient;
const { toastError: fail, /* both */ toastSuccess: succeed } = window.ddClient;
const { backend: { get, execInContainer } } = window.ddClient;
const { backend: { post, version } } = window.ddClient;
const { backend: { put }, listContainers: list } = window.ddClient;
const { navigateToRoute, navigateToImages } = window.ddClient;

export async function use(id) {
  fail(docker, version);
  succeed(await execInContainer(id, "ls -l"));
  ok([listContainers(), listImages(), list()]);
  toastWarning(toastError, get("/"), post("/"), put("/"));
  navigateToRoute("/");
  navigateToImages();
}
