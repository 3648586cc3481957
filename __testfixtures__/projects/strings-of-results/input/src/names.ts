const words: string[] = [];
const byKey: Record<string, string> = {};

export const first = (line: string) => line.split(" ")[0];
export const declared = (line: string): string => line.split(" ")[0] ?? "";
export const joined = () => words.join(" ");
export const same = <T>(value: T): T => value;
export function named(key: string) {
  if (key === "") return "none";
  return byKey[key];
}
export function titled(key: string) {
  if (key === "") return "none";
  return key.trim();
}
export const read = async (key: string) => byKey[key];
export const load = async (key: string): Promise<string> => byKey[key] ?? "";

export class Page {
  title(): string {
    return "page";
  }
  static home() {
    return "home";
  }
}
export const page = new Page();

export const line: string = words.join(" ");
export const firstWord = first(line);
export const declaredWord = declared(line);
export const joinedWords = joined();
export const namedKey = named(line);
export const titledKey = titled(line);
export const sameFirst = same(first(line));
export const sameLine = same(line);
export const asked = await read(line);
export const loaded = await load(line);
export const pageTitle = page.title();
export const homeTitle = Page.home();
export const trimmed = line.trim();
