export interface Options {
  image: string;
  name?: string;
  tag: string | undefined;
  mode: string | null;
}
export const options: Options = { image: "a", tag: "b", mode: null };
export const all: Required<Options> = { image: "a", name: "b", tag: "c", mode: "d" };
export const shown = options.name ?? "none";
export const either = options.name && options.image;
export const both = options.tag + options.image;
