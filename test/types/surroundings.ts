/**
 * What `window.ddClient` is for a program.
 *
 * - `shipped`: `v1Hybrid.DockerDesktopClient`, exactly as the package has it;
 * - `completed`: the same, with what authors add to it because Docker Desktop has it and the package doesn't: a `backend`
 *   that is there, `listContainers()` without an argument, members that were dropped;
 * - `v1`: `v1.DockerDesktopClient`, exactly as the package has it;
 * - `own`: whatever the program itself declares.
 */
export type Surroundings = "shipped" | "completed" | "v1" | "own";

const clientTypes: Readonly<Record<Surroundings, string | null>> = {
  shipped: "v1Hybrid.DockerDesktopClient",
  completed: "v1Hybrid.DockerDesktopClient & Completion",
  v1: "v1.DockerDesktopClient",
  own: null,
};

/** The text of a declaration file with what stands around a program. */
export function declareSurroundings(surroundings: Surroundings): string {
  const type = clientTypes[surroundings];
  if (type === null) return "export {};\n";
  return `import type { v0, v1, v1Hybrid } from "@docker/extension-api-client-types";

interface Completion {
  readonly backend: v0.Backend;
  execHostCommand(cmd: string): Promise<v0.ExecResult>;
  listContainers(options?: object): Promise<unknown>;
  listImages(options?: object): Promise<unknown>;
  navigateToDevEnvironments(): void;
  navigateToRoute(route: string): void;
}

declare global {
  interface Window {
    ddClient: ${type};
  }
  const ddClient: ${type};
}
`;
}

/** What the fixtures import and is no package of ours. Not a module, so that it can declare them. */
export const foreignModules = `
declare module "dockerode" {
  export default class Docker {
    listContainers(): Promise<readonly unknown[]>;
  }
}
declare module "electron" {
  export const shell: { openExternal(url: string): Promise<void> };
}
declare module "*/on-message" {
  export function onMessage(data: any, error: any): void;
}
declare module "*/log" {
  export function log(text: unknown): void;
}
declare module "*/log.js" {
  export function log(text: unknown): void;
}
declare module "*/host.mjs" {
  export const host: string;
  export function pick(): Promise<void>;
}
declare module "*/settings.mjs" {
  const settings: string;
  export default settings;
}
declare module "*/a" {
  export const a: unknown;
}
declare module "*/b" {
  export const b: unknown;
}
declare module "*/parse" {
  export function parse(text: string): unknown;
}
declare module "*/render" {
  export function render(...parts: readonly unknown[]): void;
}
declare module "*/status" {
  export function status(): Promise<unknown>;
}
declare module "*/Table" {
  export const Table: (props: { readonly names: readonly string[] }) => React.JSX.Element;
}
declare module "@mui/material/Button" {
  const Button: (props: { readonly onClick: () => unknown; readonly children: string }) => React.JSX.Element;
  export default Button;
}
declare module "*/listeners" {
  export type Listener = (data: any, error: any) => void;
  export function makeListener(): Listener;
}
`;
