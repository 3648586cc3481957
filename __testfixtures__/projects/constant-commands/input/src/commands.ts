export const STATUS = "status --json";
export const LIST = "ls | wc -l";
export const HOSTNAME = "hostname";

export const ACTIONS = { up: "up", down: "down", restart: "down --all" } as const;
export type Action = "up" | "down";
export type AnyAction = (typeof ACTIONS)[keyof typeof ACTIONS];

export enum Service {
  Start = "tailscaled",
  Stop = "tailscale down",
}

export type Path = string & { readonly brand: "Path" };
