/** A language of what is pasted. */
export interface Kind {
  /** Stable: it stands in links. */
  readonly id: string;
  readonly label: string;
  /** A name that a file of that language could have, by which it is parsed. */
  readonly path: string;
  /** What names of such files end in, besides the id. */
  readonly endings: readonly string[];
}

/** The first is the one that is meant where nobody says. */
export const kinds: readonly [Kind, ...Kind[]] = [
  { id: "ts", label: "TypeScript", path: "code.ts", endings: ["mts", "cts"] },
  { id: "tsx", label: "TypeScript with JSX", path: "code.tsx", endings: [] },
  { id: "js", label: "JavaScript, JSX, Flow", path: "code.js", endings: ["jsx", "mjs", "cjs"] },
  { id: "html", label: "HTML", path: "code.html", endings: ["htm"] },
  { id: "vue", label: "Vue", path: "code.vue", endings: [] },
  { id: "svelte", label: "Svelte", path: "code.svelte", endings: [] },
  { id: "md", label: "Markdown", path: "code.md", endings: ["markdown"] },
  { id: "mdx", label: "MDX", path: "code.mdx", endings: [] },
];

/** The language of a file, by its name; undefined where it is none of those. */
export function kindOf(path: string): Kind | undefined {
  const ending = path.slice(path.lastIndexOf(".") + 1);
  return kinds.find(({ id, endings }) => id === ending || endings.includes(ending));
}
