import { isBuiltin } from "node:module";
import { dirname } from "node:path";
import type { ReadOnlyHost } from "../read-only-host.js";
import { packageOf } from "./module-names.js";

/** What is read of a `package.json`; null where it can't be read. */
type Manifest = Readonly<Record<string, unknown>> | null;

/** What others load a package by. */
const entries = ["main", "module", "exports", "types", "typings", "browser", "unpkg", "publishConfig"];

/** By which of these a folder is loaded instead of its index. */
const mains = ["main", "module", "types", "typings", "typesVersions", "exports", "browser"];

/** The packages of a repository. */
export class Packages {
  readonly #manifests: ReadonlyMap<string, Manifest>;
  /** The `package.json` of a folder, its own or one above. */
  readonly #files = new Map<string, string | undefined>();
  #names: Set<unknown> | undefined;
  #installed: Set<string> | undefined;

  /** @param files all `package.json` */
  constructor(files: readonly string[], host: ReadOnlyHost) {
    this.#manifests = new Map(files.map((file) => [file, parse(host.readFile(file))]));
  }

  /** The `package.json` that a file belongs to. */
  fileOf(path: string): string | undefined {
    return this.#ofFolder(dirname(path));
  }

  #ofFolder(folder: string): string | undefined {
    if (this.#files.has(folder)) return this.#files.get(folder);
    const own = folder.endsWith("/") ? `${folder}package.json` : `${folder}/package.json`;
    const isTop = folder === dirname(folder);
    const found = this.#manifests.has(own) ? own : isTop ? undefined : this.#ofFolder(dirname(folder));
    this.#files.set(folder, found);
    return found;
  }

  /** Whether a folder may stand for another file of its package than its index. */
  hasMain(manifest: string): boolean {
    const found = this.#manifests.get(manifest);
    return !found || mains.some((key) => found[key] !== undefined);
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
    const name = packageOf(specifier);
    return this.#installed.has(name) && !this.#isOwn(name);
  }

  #isOwn(name: string): boolean {
    this.#names ??= new Set([...this.#manifests.values()].map((manifest) => manifest?.name));
    return this.#names.has(name);
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
  return lists.flatMap((key) => keysIn(manifest?.[key]));
}

function keysIn(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}
