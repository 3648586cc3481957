import { parse } from "jsonc-parser";
import type { Disk } from "./disk.js";
import { type PathPattern, readPattern } from "./path-pattern.js";
import { folderOf, joinPath } from "./paths.js";

/** What a configuration of TypeScript says of the names of modules. */
export interface NameOptions {
  /** Folders of which a name without `./` may be a path in. */
  readonly baseUrl: string | null;
  /** Aliases, with the absolute paths that they may stand for. */
  readonly paths: readonly Alias[];
  /** What may stand between a file's name and its extension; the empty text among them. */
  readonly suffixes: readonly string[];
  /** Folders that are taken for one. */
  readonly rootDirs: readonly string[];
  readonly conditions: readonly string[];
  /** The configurations that it refers to. Absolute paths. */
  readonly references: readonly string[];
}

export interface Alias {
  readonly name: PathPattern;
  readonly targets: readonly PathPattern[];
}

const nothing: NameOptions = {
  ...{ baseUrl: null, paths: [], suffixes: [""], rootDirs: [], conditions: [], references: [] },
};

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a configuration with those that it extends, as far as they are clear. Whether it includes a file is left open: a
 * bundler reads its aliases for all files.
 *
 * @param path absolute
 */
export function readNameOptions(path: string, disk: Disk): NameOptions {
  return readWith(path, { disk, top: folderOf(path), known: new Map() });
}

interface Reading {
  readonly disk: Disk;
  /** The folder of the configuration that is used, which `${configDir}` stands for. */
  readonly top: string;
  /** What was read before, or is being read: a chain may lead back to where it began. */
  readonly known: Map<string, NameOptions>;
}

function readWith(path: string, reading: Reading): NameOptions {
  const { known } = reading;
  const before = known.get(path);
  if (before) return before;
  known.set(path, nothing);
  const options = readOne(path, reading);
  known.set(path, options);
  return options;
}

function readOne(path: string, reading: Reading): NameOptions {
  const { disk, top } = reading;
  const json = readJson(path, disk);
  const folder = folderOf(path);
  const bases = texts(json.extends).flatMap((name) => findBase(name, folder, disk));
  const inherited = bases.map((base) => readWith(base, reading)).reduce(join, nothing);
  const options = asObject(json.compilerOptions);
  const place = (name: string) => {
    const plain = name.replace(/^\$\{configDir\}/, top);
    return plain.startsWith("/") ? joinPath("/", plain) : joinPath(folder, plain);
  };
  const { baseUrl, paths, moduleSuffixes, rootDirs, customConditions } = options;
  const base = typeof baseUrl === "string" ? place(baseUrl) : null;
  const placeOfPath = (name: string) =>
    /^(?:\/|\$\{configDir\})/.test(name) ? place(name) : joinPath(base ?? inherited.baseUrl ?? folder, name);
  const own: Partial<NameOptions> = {
    ...(base !== null && { baseUrl: base }),
    ...(isObject(paths) && {
      paths: Object.entries(paths).map(([name, targets]) => ({
        name: readPattern(name),
        targets: texts(targets).map((target) => readPattern(placeOfPath(target))),
      })),
    }),
    ...(Array.isArray(moduleSuffixes) && { suffixes: texts(moduleSuffixes) }),
    ...(Array.isArray(rootDirs) && { rootDirs: texts(rootDirs).map(place) }),
    ...(Array.isArray(customConditions) && { conditions: texts(customConditions) }),
  };
  const references = Array.isArray(json.references) ? json.references : [];
  return {
    ...inherited,
    ...own,
    references: references.flatMap((one) => {
      const { path: name } = asObject(one);
      return typeof name === "string" ? [toConfig(joinPath(folder, name), disk)] : [];
    }),
  };
}

function join(first: NameOptions, second: NameOptions): NameOptions {
  const set = Object.entries(second).filter(([key, value]) => value !== nothing[key as keyof NameOptions]);
  return { ...first, ...Object.fromEntries(set) };
}

/** The file that a configuration extends; none where it isn't there, or outside. */
function findBase(name: string, folder: string, disk: Disk): string[] {
  const asFile = (path: string) =>
    [path, `${path}.json`, `${path}/tsconfig.json`].find((one) => disk.isInside(one) && disk.isFile(one));
  if (/^(?:\.\.?(?:\/|$)|\/)/.test(name)) {
    const found = asFile(name.startsWith("/") ? name : joinPath(folder, name));
    return found ? [found] : [];
  }
  for (let at = folder; disk.isInside(at); at = folderOf(at)) {
    const found = asFile(joinPath(at, `node_modules/${name}`));
    if (found) return [found];
    if (at === folderOf(at)) break;
  }
  return [];
}

function toConfig(path: string, disk: Disk): string {
  return disk.isFile(path) ? path : `${path}/tsconfig.json`;
}

function readJson(path: string, disk: Disk): Json {
  const text = disk.isInside(path) ? disk.read(path) : undefined;
  return asObject(
    text === undefined ? {} : parse(text.replace(/^\uFEFF/, ""), [], { allowTrailingComma: true }),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** The texts in a list; one alone is a list, too. */
function texts(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === "string");
}
