const { ddClient } = window;
const { toastError, listImages: images = null } = ddClient;
const { ddClient: { toastSuccess } } = window;
const { backend: { get, execInVMExtension } } = window.ddClient;
const { post } = window.ddClient.backend;
let toastWarning;
({ toastWarning } = window.ddClient);

function inParameters({ listContainers }) {
  return listContainers();
}

export async function use(text) {
  toastError(text);
  toastSuccess(text);
  toastWarning(text);
  await execInVMExtension("/use --all");
  return [images(), get("/use"), post("/use", text), inParameters(window.ddClient)];
}

export const byDefault = ({ navigateToImage } = window.ddClient) => navigateToImage("id", "tag");
