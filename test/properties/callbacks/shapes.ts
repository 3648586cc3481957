/** How the parameters are written, and what their parts are called then. */
export interface Shape {
  readonly head: string;
  readonly first?: string;
  /** The whole message; undefined where nothing names it. */
  readonly data?: string;
  readonly error?: string;
  of(name: string): string;
}

const members: Shape = { head: "(data, error)", data: "data", of: (name) => `data.${name}` };
const byName = (name: string) => name;
const renamed = (names: Record<string, string>) => (name: string) => names[name] ?? name;

export const plainShapes: Readonly<Record<string, Shape>> = {
  members,
  "members again": members,
  "members with room": { ...members, head: "(·data·, ·error·)" },
  "other names": { head: "(d, e)", data: "d", error: "e", of: (name) => `d.${name}` },
  computed: { ...members, of: (name) => `data["${name}"]` },
  optional: { ...members, of: (name) => `data?.${name}` },
  "a pattern": { head: "({ stdout, stderr, code, close }, error)", of: byName },
  "a pattern with names": {
    head: "({ stdout: out, stderr, code: status, close }, error)",
    of: renamed({ stdout: "out", code: "status" }),
  },
  "taken apart": { ...members, first: "const { stdout, stderr, code, close } = data~", of: byName },
};
export const oddShapes: Readonly<Record<string, Shape>> = {
  "a pattern with defaults": { head: '({ stdout = "", stderr, code = -2, close }, error)', of: byName },
  "a pattern with the rest": {
    head: "({ stdout, code, ...rest }, error)",
    of: renamed({ stderr: "rest.stderr", close: "rest.close" }),
  },
  "the rest": { head: "(...given)", data: "given[0]", error: "given[1]", of: (name) => `given[0].${name}` },
  defaults: { ...members, head: "(data = {}, error = null)" },
  "a third one": { ...members, head: "(data, error, more)" },
  "taken apart with names": {
    ...members,
    first: "const { stdout: out, code: status, ...rest } = data~",
    of: renamed({ stdout: "out", code: "status", stderr: "rest.stderr", close: "rest.close" }),
  },
  "taken apart later": {
    ...members,
    first: 'seen++~\nlet { stdout, stderr, code, close } = data~\nnote("@")~',
    of: byName,
  },
};
export const ownArguments: Shape = {
  head: "()",
  data: "arguments[0]",
  error: "arguments[1]",
  of: (name) => `arguments[0].${name}`,
};
export const typedShapes: Readonly<Record<string, Shape>> = {
  any: { ...members, head: "(data: any, error: any)" },
  "a written-out type": {
    ...members,
    head: "(data: { stdout?: string; stderr?: string; code?: number; close?: boolean }, error?: Error)",
  },
  "a type of one's own": { ...members, head: "(data: Message, error: unknown)" },
  "a typed pattern": {
    head: "({ stdout, stderr, code, close }: Message, error: Error | undefined)",
    of: byName,
  },
  "an optional parameter": { ...members, head: "(data: Message, error?: Error)" },
};
