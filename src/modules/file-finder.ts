import type { Disk } from "./disk.js";
import { folderOf, joinPath } from "./paths.js";

/** What is read of a `package.json`. */
export type Manifest = Readonly<Record<string, unknown>>;

/**
 * Which files are looked for: those that bundlers find, those that TypeScript does, or a part of these: it searches
 * packages for sources and typings first, then for code.
 */
export type Kind = "bundled" | "typescript" | "typed" | "code";

const script = [".ts", ".tsx", ".d.ts", ".js", ".jsx"];
const jsx = [".tsx", ".ts", ".d.ts", ".jsx", ".js"];
const module = [".mts", ".d.mts", ".mjs"];
const common = [".cts", ".d.cts", ".cjs"];

/** Extensions that a name may stand for, by the one that it is written with; typings and sources go before what is made of them. */
const replaced: Readonly<Record<string, readonly string[]>> = {
  ...{ ".js": script, ".ts": script, ".d.ts": script, ".jsx": jsx, ".tsx": jsx },
  ...{ ".mjs": module, ".mts": module, ".d.mts": module, ".cjs": common, ".cts": common, ".d.cts": common },
};
const others = [".mts", ".cts", ".mjs", ".cjs", ".json", ".vue", ".svelte"];

/** Fields of a `package.json` by which bundlers load a folder. */
const mains = ["main", "module", "browser", "types", "typings"];

const typed = /\.[cm]?tsx?$/;

/** Finds the file that a path stands for, which may be without its extension, or a folder's. */
export class FileFinder {
  readonly #manifests = new Map<string, Manifest | null>();

  constructor(readonly disk: Disk) {}

  /** @param suffixes what may stand before the extension; for each that there is, a file is found */
  find(path: string, suffixes: readonly string[], kind: Kind): readonly string[] {
    return this.#findFile(path, suffixes, kind) ?? this.findInFolder(path, suffixes, kind);
  }

  findInFolder(folder: string, suffixes: readonly string[], kind: Kind): readonly string[] {
    if (!this.disk.isFolder(folder)) return [];
    const manifest = this.manifestIn(folder);
    const textAt = (key: string) => (typeof manifest?.[key] === "string" ? [manifest[key]] : []);
    // TypeScript goes by one.
    const own = kind === "bundled" ? mains.flatMap(textAt) : textAt("main");
    const types = /^type/.test(kind) ? [...textAt("types"), ...textAt("typings")].slice(0, 1) : [];
    const main = types.length > 0 ? types : own;
    const named = main.flatMap((name) => this.#findMain(joinPath(folder, name), suffixes, kind));
    if (named.length > 0) return [...new Set(named)];
    return this.#findFile(`${folder}/index`, suffixes, kind) ?? [];
  }

  /** The folder of the package that a folder is in. */
  packageAbove(folder: string): string | undefined {
    for (let at = folder; this.disk.isInside(at); at = folderOf(at)) {
      if (this.manifestIn(at)) return at;
      if (at === folderOf(at)) break;
    }
    return undefined;
  }

  manifestIn(folder: string): Manifest | null {
    if (!this.#manifests.has(folder)) {
      const path = joinPath(folder, "package.json");
      const text = this.disk.isFile(path) ? this.disk.read(path) : undefined;
      this.#manifests.set(folder, text === undefined ? null : parse(text));
    }
    return this.#manifests.get(folder)!;
  }

  #findMain(path: string, suffixes: readonly string[], kind: Kind): readonly string[] {
    // A folder by this name has an index: its own `package.json` isn't asked.
    const index = () => this.#findFile(`${path}/index`, suffixes, kind);
    return this.#findFile(path, suffixes, kind) ?? index() ?? [];
  }

  #findFile(path: string, suffixes: readonly string[], kind: Kind): readonly string[] | undefined {
    const { 1: stem = path, 2: extension = "" } =
      /^(.*?[^/])((?:\.d(?=\.[cm]?ts$))?\.[^./]+)$/.exec(path) ?? [];
    const asWritten = extension ? (replaced[extension] ?? [extension]) : [];
    return (
      this.#first(stem, asWritten, suffixes, kind) ??
      this.#first(path, script, suffixes, kind) ??
      (kind === "bundled" ? this.#first(path, ["", ...others], suffixes, kind) : undefined)
    );
  }

  /** The first file with one of some extensions; with several suffixes one for each that there is. */
  #first(
    stem: string,
    extensions: readonly string[],
    suffixes: readonly string[],
    kind: Kind,
  ): readonly string[] | undefined {
    const found = suffixes.flatMap((suffix) => {
      const paths = extensions.map((extension) => stem + suffix + extension);
      const first = paths.find((path) => (kind !== "typed" || typed.test(path)) && this.disk.isFile(path));
      return first === undefined ? [] : [first];
    });
    return found.length > 0 ? found : undefined;
  }
}

function parse(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Manifest) : null;
  } catch {
    return null;
  }
}
