type Desk = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

const plain = window.ddClient;
const desk = plain as unknown as Desk;

export const list = () => desk.docker.listImages();
export const fail = () => (plain as Desk).desktopUI.toast.error("Failed");

interface Other {
  toastSuccess(message: string): void;
}

const own = { toastSuccess: (message: string) => console.log(message) };
export const done = () => (own as Other).toastSuccess("Done");

function useIt() {
  return window.ddClient;
}

export const warn = () => (useIt() as import("@docker/extension-api-client-types").v1.DockerDesktopClient).desktopUI.toast.warning("Careful");
