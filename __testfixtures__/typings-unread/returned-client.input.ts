type Desk = { listImages(): Promise<unknown>; toastError(message: string): void };

export function useDesk(): Desk {
  return (window as any).ddClient;
}

const own: Desk = (window as any).ddClient;

export const fail = (desk: Desk) => desk.toastError("failed");
export const list = () => own.listImages();
