interface Desk {
  listImages(): Promise<unknown>;
  toastError(message: string): void;
}

const plain = window.ddClient;
const desk = plain as unknown as Desk;

export const list = () => desk.listImages();
export const fail = () => (plain as Desk).toastError("Failed");

interface Other {
  toastSuccess(message: string): void;
}

const own = { toastSuccess: (message: string) => console.log(message) };
export const done = () => (own as Other).toastSuccess("Done");

function useIt() {
  return window.ddClient;
}

export const warn = () => (useIt() as { toastWarning(message: string): void }).toastWarning("Careful");
