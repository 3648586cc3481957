interface Desk {
  toastError(message: string): void;
  execHostCmd(command: string): Promise<{ readonly stdout: string }>;
}

export const desk = window.ddClient as Desk;

export async function version(): Promise<string> {
  return (await desk.execHostCmd("helper version")).stdout;
}
