import { parse } from "jsonc-parser";
import type { Disk } from "./disk.js";
import { matchGlob } from "./glob.js";
import { type PathPattern, readPattern } from "./path-pattern.js";
import { folderOf, joinPath } from "./paths.js";

/** What a configuration of TypeScript says of the names of modules. */
export interface NameOptions {
  /** The configuration's own path. */
  readonly path: string;
  /** Folders of which a name without `./` may be a path in. */
  readonly baseUrl: string | null;
  /** Aliases, with the absolute paths that they may stand for. */
  readonly paths: readonly Alias[];
  /** What may stand between a file's name and its extension; the empty text among them. */
  readonly suffixes: readonly string[];
  /** Folders that are taken for one. */
  readonly rootDirs: readonly string[];
  /** The configurations that it refers to. Absolute paths. */
  readonly references: readonly string[];
  /** The files that it names; null where it names none. Absolute paths. */
  readonly files: readonly string[] | null;
  /** Patterns for its files, and for those that are left out nevertheless; null where it has none. Absolute paths. */
  readonly include: readonly string[] | null;
  readonly exclude: readonly string[] | null;
}

export interface Alias {
  readonly name: PathPattern;
  readonly targets: readonly PathPattern[];
}

/** As they are inherited: which folder the aliases are relative to depends on who extends them. */
interface Inherited extends Omit<NameOptions, "paths"> {
  readonly paths: Readonly<Record<string, unknown>>;
  /** Where the aliases are written. */
  readonly pathsFolder: string;
}

const nothing: Inherited = {
  ...{ path: "", baseUrl: null, paths: {}, pathsFolder: "", suffixes: [""], rootDirs: [], references: [] },
  ...{ files: null, include: null, exclude: null },
};

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a configuration with those that it extends, as far as they are clear.
 *
 * @param path absolute
 */
export function readNameOptions(path: string, disk: Disk): NameOptions {
  const top = folderOf(path);
  const { paths, pathsFolder, ...options } = readWith(path, { disk, top, known: new Map() });
  const base = options.baseUrl ?? pathsFolder;
  return {
    ...options,
    paths: Object.entries(paths).map(([name, targets]) => ({
      name: readPattern(name),
      targets: texts(targets).map((target) => readPattern(placeOf(target, base, top))),
    })),
  };
}

/**
 * Whether a file may be one of a configuration's own. A file that others load may be one of them, too; that doesn't count.
 *
 * @param file absolute
 */
export function mayHave({ path, files, include, exclude }: NameOptions, file: string): boolean {
  if (files?.includes(file)) return true;
  const included = include ?? (files ? [] : [`${folderOf(path)}/**/*`]);
  return (
    included.some((pattern) => matchGlob(filesOf(pattern), file)) &&
    !exclude?.some((pattern) => matchGlob(pattern, file) || matchGlob(`${pattern}/**`, file))
  );
}

/** `src` → `src`, then `**` and `*`: a pattern that names neither a file nor has a wildcard is a folder's. */
function filesOf(pattern: string): string {
  if (pattern.endsWith("/**")) return `${pattern}/*`;
  return /[*?.][^/]*$/.test(pattern) ? pattern : `${pattern}/**/*`;
}

/** Nobody extends more; a chain may be longer than the stack. */
const mostExtended = 500;

interface Reading {
  readonly disk: Disk;
  /** The folder of the configuration that is used, which `${configDir}` stands for. */
  readonly top: string;
  /** What was read before, or is being read: a chain may lead back to where it began. */
  readonly known: Map<string, Inherited>;
}

function readWith(path: string, reading: Reading): Inherited {
  const { known } = reading;
  const before = known.get(path);
  if (before) return before;
  if (known.size > mostExtended) return nothing;
  known.set(path, nothing);
  const options = readOne(path, reading);
  known.set(path, options);
  return options;
}

function readOne(path: string, reading: Reading): Inherited {
  const { disk, top } = reading;
  const json = readJson(path, disk);
  const folder = folderOf(path);
  const bases = texts(json.extends).flatMap((name) => findBase(name, folder, disk));
  const inherited = bases.map((base) => readWith(base, reading)).reduce(join, nothing);
  const options = asObject(json.compilerOptions);
  const place = (name: string) => placeOf(name, folder, top);
  const { baseUrl, paths, moduleSuffixes, rootDirs } = options;
  const own: Partial<Inherited> = {
    ...(typeof baseUrl === "string" && { baseUrl: place(baseUrl) }),
    ...(isObject(paths) && { paths, pathsFolder: folder }),
    ...(Array.isArray(moduleSuffixes) && { suffixes: texts(moduleSuffixes) }),
    ...(Array.isArray(rootDirs) && { rootDirs: texts(rootDirs).map(place) }),
    ...(Array.isArray(json.files) && { files: texts(json.files).map(place) }),
    ...(Array.isArray(json.include) && { include: texts(json.include).map(place) }),
    ...(Array.isArray(json.exclude) && { exclude: texts(json.exclude).map(place) }),
  };
  const references = Array.isArray(json.references) ? json.references : [];
  return {
    ...inherited,
    ...own,
    path,
    references: references.flatMap((one) => {
      const { path: name } = asObject(one);
      return typeof name === "string" ? [toConfig(joinPath(folder, name), disk)] : [];
    }),
  };
}

/** A path as a configuration writes it; `${configDir}` stands for the folder of the one that is used. */
function placeOf(name: string, folder: string, top: string): string {
  const plain = name.replace(/^\$\{configDir\}/, top);
  return plain.startsWith("/") ? joinPath("/", plain) : joinPath(folder, plain);
}

function join(first: Inherited, second: Inherited): Inherited {
  const set = Object.entries(second).filter(([key, value]) => value !== nothing[key as keyof Inherited]);
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
  try {
    return asObject(parse((text ?? "").replace(/^\uFEFF/, ""), [], { allowTrailingComma: true }));
  } catch {
    // Nested deeper than the stack.
    return {};
  }
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
