export const names: string[] = ["a"];
export const map: Record<string, string> = {};
export const settings: { name: string; other?: string; list: string[] } = { name: "a", list: [] };
export const HOST = "local";
export let changing: string = "a";

export class Options {
  name: string;
  set: string;
  later!: string;

  constructor(set: string) {
    this.set = set;
  }

  get port() {
    return "1";
  }

  get typed(): string {
    return "2";
  }
}
