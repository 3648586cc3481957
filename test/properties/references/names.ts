import { lastName, table } from "../../../src/api/table.js";
import type { Choices } from "../choices.js";

/** What a name holds: a client, a part of one, or anything else. */
export type Held =
  /** A client, `of` the way it came to be one. */
  | { readonly kind: "client"; readonly of: string }
  /** A client's backend. */
  | { readonly kind: "backend" }
  /** A function that gives a client: `createDockerDesktopClient`, `useDockerDesktopClient`. */
  | { readonly kind: "maker"; readonly of: string }
  /** The module of the client, `api.createDockerDesktopClient()`. */
  | { readonly kind: "package" }
  /** A member whose calls have to change, so that each of them is a reference. */
  | { readonly kind: "member"; readonly api: string }
  /** No client; `members`: those that certainly nobody takes for a client's. */
  | { readonly kind: "other"; readonly of: string; readonly members: readonly string[] }
  /** Not to be used: declared further down, or nothing that one file can tell. */
  | { readonly kind: "unusable" };

/** The names that are declared in a scope and around it. */
export class Names {
  readonly #own = new Map<string, Held>();

  constructor(readonly outer: Names | null = null) {}

  set(name: string, held: Held): void {
    this.#own.set(name, held);
  }

  unset(name: string): void {
    this.#own.delete(name);
  }

  /** What a name means here; undefined for a global. */
  get(name: string): Held | undefined {
    return this.#own.get(name) ?? this.outer?.get(name);
  }

  isFree(name: string): boolean {
    return this.get(name) === undefined;
  }

  isOwn(name: string): boolean {
    return this.#own.has(name);
  }

  /** The names that hold something of a kind, the nearest first. */
  holding<K extends Held["kind"]>(kind: K): { name: string; held: Extract<Held, { kind: K }> }[] {
    const found: { name: string; held: Extract<Held, { kind: K }> }[] = [];
    const seen = new Set<string>();
    for (let at: Names | null = this; at; at = at.outer) {
      for (const [name, held] of at.#own) {
        if (held.kind === kind && !seen.has(name))
          found.push({ name, held: held as Extract<Held, { kind: K }> });
        seen.add(name);
      }
    }
    return found;
  }
}

/** Inside a `function`, `this` is another one. */
export function withoutThis(names: Names): Names {
  const inner = new Names(names);
  for (const { name } of names.holding("client")) {
    if (name.startsWith("this")) inner.set(name, { kind: "unusable" });
  }
  return inner;
}

/** What a grammar needs everywhere while it writes one program. */
export class Writer {
  /** What the program has: `receiver window`, `shadow catch`, `api backend.get` … */
  readonly features = new Set<string>();
  /** What the namespaces of the client's typings are called. */
  readonly namespaces: Record<string, string> = { v0: "v0", v1: "v1", v1Hybrid: "v1Hybrid" };
  /** The labels around the statement that is being written. */
  readonly labels = new Set<string>();
  #ids = 0;

  constructor(
    readonly choices: Choices,
    readonly extension: "js" | "cjs" | "jsx" | "ts" | "tsx",
  ) {}

  get isTypeScript(): boolean {
    return this.extension === "ts" || this.extension === "tsx";
  }

  get hasJsx(): boolean {
    return this.extension === "jsx" || this.extension === "tsx";
  }

  /** A script, where functions in blocks are seen around them, and modules come by `require()`. */
  get isScript(): boolean {
    return this.extension === "cjs";
  }

  /** A name that nothing else has. */
  id(letter = "x"): string {
    return `${letter}${++this.#ids}`;
  }

  /** Picks one of several ways to write something, and notes which. */
  way<T>(feature: string, ways: Readonly<Record<string, T>>): T {
    const name = this.choices.pick(Object.keys(ways));
    this.features.add(`${feature} ${name}`);
    return ways[name]!;
  }
}

/** Deprecated members as paths from the client, e.g. `backend.get`. */
export const memberPaths: readonly string[] = table
  .filter(({ kind }) => kind === "member")
  .map(({ api }) => api);

/** Members whose calls change, too, not only the path to them. */
export const callPaths: ReadonlySet<string> = new Set(
  table
    .filter(({ kind, transform }) => kind === "member" && transform !== "member" && transform !== "none")
    .map(({ api }) => api),
);

const distinctive = new Set(table.filter((row) => row.distinctive).map(({ api }) => lastName(api)));

/** All members, and those that others have, too: what has the latter on an unknown receiver is not taken for a client. */
export const allMembers = memberPaths.filter((path) => path !== "backend");
export const commonMembers = allMembers.filter((path) => !distinctive.has(lastName(path)));
