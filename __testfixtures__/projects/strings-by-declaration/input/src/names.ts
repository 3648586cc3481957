export const list: string[] = [];
export const byKey: Record<string, string> = {};
export const [head] = ["a", "b"];
export const tool: string = list.join("");
export const chosen = list[0];
export interface Options {
  image: string;
  label?: string;
}
export const options: Options = { image: "a" };
export class Place {
  readonly host: string;
  port: string = "80";
  constructor(host: string) {
    this.host = host;
  }
  get path(): string {
    return "/";
  }
}
export const place = new Place("a");
