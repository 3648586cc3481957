type Desk = import("@docker/extension-api-client-types").v1.DockerDesktopClient & { listImages(): Promise<unknown>; toastError(message: string): void };

export function useDesk(): Desk {
  return (window as any).ddClient;
}

const own: Desk = (window as any).ddClient;

export const fail = (desk: Desk) => desk.desktopUI.toast.error("failed");
export const list = () => own.docker.listImages();
