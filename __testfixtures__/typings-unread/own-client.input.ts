type Desk = { listImages(): Promise<unknown>; toastError(message: string): void };

const desk: Desk = (window as any).ddClient;

export const fail = (other: Desk) => other.toastError("failed");
export function list() {
  const inner: Desk = desk;
  return inner.listImages();
}
