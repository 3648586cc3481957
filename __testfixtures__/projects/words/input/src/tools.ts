export type Tool = "docker" | "podman";

export enum Binary {
  Kind = "kind",
  Spaced = "two words",
}

export const defaultTool = "docker";
export let changing = "docker";

export interface Options {
  readonly name: string;
  readonly nick?: string;
  readonly count: number;
  readonly tool: Tool;
}
