const { ddClient } = window;
const { desktopUI: { toast: { error: toastError } }, docker: { listImages: images = null } } = ddClient;
const { ddClient: { desktopUI: { toast: { success: toastSuccess } } } } = window;
const { extension: { vm: { service: { get }, cli: { exec: execInVMExtension } } } } = window.ddClient;
const { service: { post } } = window.ddClient.extension.vm;
let toastWarning;
({ desktopUI: { toast: { warning: toastWarning } } } = window.ddClient);

function inParameters({ docker: { listContainers } }) {
  return listContainers();
}

export async function use(text) {
  toastError(text);
  toastSuccess(text);
  toastWarning(text);
  await execInVMExtension("/use", ["--all"]);
  return [images(), get("/use"), post("/use", text), inParameters(window.ddClient)];
}

export const byDefault = ({ desktopUI: { navigate: { viewImage: navigateToImage } } } = window.ddClient) => navigateToImage("id", "tag");
