import { dirname, join, relative, sep } from "node:path";
import { perFolder } from "../disk/per-folder.js";
import { readIfOrdinary } from "../disk/read-ordinary-file.js";

/** Which Prettier a project has. */
export interface PrettierVersion {
  readonly major: number;
  /** Infinity: the last of its major version. */
  readonly minor: number;
}

export interface OwnPrettier {
  /** Whether a `package.json` names it as a dependency. */
  readonly isNamed: boolean;
  /** Null where nothing says which. */
  readonly version: PrettierVersion | null;
}

/**
 * A function that finds out which Prettier the files of a folder are formatted with: by the nearest `package.json` that
 * names one, its lock file, or what is installed, all of which is read as data.
 */
export function createVersionSearch(): (folder: string) => Promise<OwnPrettier> {
  return perFolder(lookIn);
}

async function lookIn(
  folder: string,
  search: (folder: string) => Promise<OwnPrettier>,
): Promise<OwnPrettier> {
  const range = await rangeIn(folder);
  if (range !== null) {
    const version = versionOf(range) ?? (await locked(folder, range)) ?? (await installed(folder));
    return { isNamed: true, version };
  }
  const parent = dirname(folder);
  const above = parent === folder ? { isNamed: false, version: null } : await search(parent);
  if (above.isNamed) return above;
  // Nobody names it: then it is what a command in this folder would start.
  const version = (await installedIn(folder)) ?? (await lockedIn(folder, folder, null)) ?? above.version;
  return { isNamed: false, version };
}

const groups = ["devDependencies", "dependencies", "optionalDependencies", "peerDependencies"];

async function rangeIn(folder: string): Promise<string | null> {
  const manifest = asRecord(parse(await readIfOrdinary(join(folder, "package.json"))));
  for (const group of groups) {
    const range = asRecord(manifest?.[group])?.prettier;
    if (typeof range === "string") return range;
  }
  return null;
}

/** What a range says by itself: `^2.8.0`, `npm:prettier@~2.1`; null for one that leaves the major version open. */
function versionOf(range: string): PrettierVersion | null {
  const [, sign, major, minor] =
    /^(?:npm:prettier@)?\s*([\^~=v]*)\s*(\d+)(?:\.(\d+|[xX*]))?(?:\.[\w.*+-]+)?\s*$/.exec(range) ?? [];
  if (major === undefined) return null;
  const isOpen = minor === undefined || !/^\d+$/.test(minor) || sign?.includes("^");
  return { major: Number(major), minor: isOpen ? Number.POSITIVE_INFINITY : Number(minor) };
}

async function locked(folder: string, range: string): Promise<PrettierVersion | null> {
  for (const at of upwards(folder)) {
    const version = await lockedIn(at, folder, range);
    if (version) return version;
  }
  return null;
}

async function installed(folder: string): Promise<PrettierVersion | null> {
  for (const at of upwards(folder)) {
    const version = await installedIn(at);
    if (version) return version;
  }
  return null;
}

async function installedIn(folder: string): Promise<PrettierVersion | null> {
  const manifest = asRecord(
    parse(await readIfOrdinary(join(folder, "node_modules", "prettier", "package.json"))),
  );
  return typeof manifest?.version === "string" ? exact(manifest.version) : null;
}

/**
 * What the lock file in a folder says.
 *
 * @param from the folder of the package that is asked about
 * @param range by which that one names it; null where it doesn't
 */
async function lockedIn(at: string, from: string, range: string | null): Promise<PrettierVersion | null> {
  for (const name of ["package-lock.json", "npm-shrinkwrap.json"]) {
    const version = ofNpm(asRecord(parse(await readIfOrdinary(join(at, name)))), relative(at, from));
    if (version) return version;
  }
  const yarn = await readIfOrdinary(join(at, "yarn.lock"));
  const entries = [...yarn.matchAll(/^"?(prettier@[^\n]*):\n\s+version:? "?(\d[^"\s]*)/gm)];
  const own = entries.filter(([, key]) => range !== null && keysOf(key!).includes(range));
  const others = [
    [
      ...(await readIfOrdinary(join(at, "pnpm-lock.yaml"))).matchAll(
        /^ {2}['"]?\/?prettier[@/](\d[^'"(:_\s]*)/gm,
      ),
    ],
    [...(await readIfOrdinary(join(at, "bun.lock"))).matchAll(/"prettier": \["prettier@(\d[^"]*)"/g)],
  ].flat();
  const found = (own.length > 0 ? own : entries).map(([, , version]) => version!);
  return theOne([...found, ...others.map(([, version]) => version!)]);
}

/** `prettier@^2.0.0, prettier@npm:^2.3.0` → the ranges. */
function keysOf(key: string): string[] {
  return key
    .replaceAll('"', "")
    .split(/,\s*/)
    .map((each) => each.replace(/^prettier@(?:npm:)?/, ""));
}

function ofNpm(lock: Readonly<Record<string, unknown>> | null, way: string): PrettierVersion | null {
  const packages = asRecord(lock?.packages);
  const folders = way === "" ? [] : way.split(sep);
  for (let depth = folders.length; depth >= 0; depth--) {
    const name = [...folders.slice(0, depth), "node_modules/prettier"].join("/");
    const version = asRecord(packages?.[name])?.version;
    if (typeof version === "string") return exact(version);
  }
  const version = asRecord(asRecord(lock?.dependencies)?.prettier)?.version;
  return typeof version === "string" ? exact(version) : null;
}

/** The version that all of some agree on, by their major ones. */
function theOne(versions: readonly string[]): PrettierVersion | null {
  const found = versions.flatMap((version) => exact(version) ?? []);
  const [first] = found;
  return first && found.every(({ major }) => major === first.major) ? first : null;
}

function exact(version: string): PrettierVersion | null {
  const [, major, minor] = /^(\d+)\.(\d+)\./.exec(version) ?? [];
  return major === undefined ? null : { major: Number(major), minor: Number(minor) };
}

function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (at === dirname(at)) return;
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
}
