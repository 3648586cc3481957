import { isBuiltin } from "node:module";
import { dirname } from "node:path";
import type { ReadOnlyHost } from "../read-only-host.js";

/** What is read of a `package.json`; null where it can't be read. */
type Manifest = Readonly<Record<string, unknown>> | null;

/** What others load a package by. */
const entries = ["main", "module", "exports", "types", "typings", "browser", "unpkg", "publishConfig"];

/** The packages of a repository. */
export class Packages {
  readonly #manifests: ReadonlyMap<string, Manifest>;
  #installed: Set<string> | undefined;

  /** @param files all `package.json` */
  constructor(files: readonly string[], host: ReadOnlyHost) {
    this.#manifests = new Map(files.map((file) => [file, parse(host.readFile(file))]));
  }

  /** The `package.json` that a file belongs to. */
  fileOf(path: string): string | undefined {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const file = folder.endsWith("/") ? `${folder}package.json` : `${folder}/package.json`;
      if (this.#manifests.has(file)) return file;
      if (folder === dirname(folder)) return undefined;
    }
  }

  nameOf(path: string): string | undefined {
    const name = this.#manifests.get(this.fileOf(path) ?? "")?.name;
    return typeof name === "string" && name !== "" ? name : undefined;
  }

  /**
   * Why code that isn't here may use what a module exports; null when none can.
   *
   * @param shown how messages name the `package.json`
   */
  whyLibrary(path: string, shown: (file: string) => string): string | null {
    const file = this.fileOf(path);
    if (file === undefined) return null;
    const manifest = this.#manifests.get(file);
    if (!manifest) return `may be exported from a library (${shown(file)} can't be read)`;
    if (manifest.private === true) return null;
    const published = manifest.files !== undefined && manifest.bin === undefined ? "files" : undefined;
    const entry = entries.find((key) => manifest[key] !== undefined) ?? published;
    if (!entry) return null;
    return `is exported from a library (${shown(file)} has "${entry}"; if nobody else uses it, say "private": true there)`;
  }

  /** Whether a module's name is one of a package that isn't of this repository. */
  isForeign(specifier: string): boolean {
    if (isBuiltin(specifier)) return true;
    this.#installed ??= new Set([...this.#manifests.values()].flatMap(dependenciesOf));
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "";
    return this.#installed.has(name) && !this.#isOwn(name);
  }

  #isOwn(name: string): boolean {
    return [...this.#manifests.values()].some((manifest) => manifest?.name === name);
  }
}

function parse(text: string | undefined): Manifest {
  try {
    const value: unknown = JSON.parse((text ?? "").replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null ? (value as Manifest) : null;
  } catch {
    return null;
  }
}

function dependenciesOf(manifest: Manifest): string[] {
  const lists = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
  return lists.flatMap((key) => {
    const list = manifest?.[key];
    return typeof list === "object" && list !== null ? Object.keys(list) : [];
  });
}
