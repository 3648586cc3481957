export {};

// A client goes by each of these.
interface Assigned {
  execHostCmd(command: string): Promise<{ stdout: string }>;
}
interface Given {
  execHostCmd(command: string): Promise<{ stdout: string }>;
}
interface Held {
  execHostCmd(command: string): Promise<{ stdout: string }>;
}
interface Kept {
  execHostCmd(command: string): Promise<{ stdout: string }>;
}
type Inner = { execHostCmd(command: string): Promise<{ stdout: string }> };
interface Made {
  execHostCmd(command: string): Promise<{ stdout: string }>;
}
interface Fitting {
  execHostCmd(command: string): Promise<{ stdout: string }>;
}

let assigned: Assigned | null = null;
export const begin = () => {
  assigned = window.ddClient;
};
export const first = () => assigned!.execHostCmd("ls -a");

function list(given: Given) {
  return given.execHostCmd("ls -b");
}
export const second = () => list(useClient());

class Panel {
  private readonly held: Held = window.ddClient;
  constructor(private readonly kept: Kept) {}
  show() {
    return [this.held.execHostCmd("ls -c"), this.kept.execHostCmd("ls -d")];
  }
}
export const panel = new Panel(window.ddClient as any);

const surroundings: { inner: Inner; log(text: string): void } = { inner: window.ddClient, log: console.log };
export const third = () => surroundings.inner.execHostCmd("ls -e");

const make: () => Made = () => window.ddClient;
export const fourth = () => make().execHostCmd("ls -f");

const fitting = window.ddClient satisfies Fitting;
export const fifth = () => fitting.execHostCmd("ls -g");

function useClient() {
  return window.ddClient;
}
