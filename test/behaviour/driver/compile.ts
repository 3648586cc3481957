import { SourceMap } from "node:module";
import { extname } from "node:path";
import { Script } from "node:vm";
import { moduleRunnerTransform, parseAst, transformWithOxc } from "vite";
import type { Place } from "./trace.js";

/** What a program asks for that it does not declare itself. */
export interface Scope {
  /** Globals, by name. */
  readonly globals: object;
  importModule(name: string): unknown;
}

/** A source text, ready to run as a function. */
export interface Compiled {
  /** Runs the body, and gives what it exports and what it declares without anybody using it. */
  run(scope: Scope): Promise<Record<string, unknown>>;
  /** Where in the source text the innermost line of a stack is that belongs to the program. */
  locate(stack: string): Place | null;
}

type Body = (
  globals: object,
  importModule: unknown,
  exportName: (name: string, get: () => unknown) => void,
  exportAll: (module: object) => void,
  expose: (declared: object) => void,
  module: { exports: object },
  require: (name: string) => unknown,
) => Promise<void>;

const languages: Readonly<Record<string, "ts" | "tsx">> = { ".ts": "ts", ".mts": "ts", ".tsx": "tsx" };

let count = 0;

/** Takes types and JSX out of a program and makes a function of it whose globals and imports are given. */
export async function compile(text: string, path: string): Promise<Compiled> {
  const url = `driven-${count++}.js`;
  const plain = await transformWithOxc(withoutStart(text), path, {
    // What Node 20 can run.
    target: "es2022",
    lang: languages[extname(path)] ?? "jsx",
    jsx: { runtime: "classic" },
    decorator: { legacy: true },
    sourcemap: true,
    tsconfig: false,
  } as Parameters<typeof transformWithOxc>[2]);
  const result = await moduleRunnerTransform(plain.code, plain.map as never, url, plain.code);
  if (!result) throw new Error(`${path} can't be compiled`);
  const isModule = /__vite_ssr_(import_|export)/.test(result.code);
  const source = [
    "(globals, __vite_ssr_import__, __vite_ssr_exportName__, __vite_ssr_exportAll__, __expose__, module, require) => {",
    "with (globals) return (async () => {",
    isModule ? '"use strict";' : "",
    "const exports = module.exports, __vite_ssr_dynamic_import__ = __vite_ssr_import__, __vite_ssr_import_meta__ = { url: 'file:///app.js', env: {} };",
    `__expose__({ ${unusedNames(plain.code)
      .map((name) => `get ${name}() { return ${name}; }`)
      .join(", ")} });`,
    `${result.code}\n})(); }`,
  ];
  const lineOffset = 5;
  const body = new Script(source.join("\n"), { filename: url }).runInThisContext() as Body;
  const map = new SourceMap(result.map as never);
  return {
    run: async (scope) => {
      const exported: Record<string, unknown> = {};
      const module = { exports: exported };
      let declared: object = {};
      await body(
        scope.globals,
        scope.importModule,
        (name, get) => Object.defineProperty(exported, name, { get, enumerable: true, configurable: true }),
        () => {},
        (get) => {
          declared = get;
        },
        module,
        scope.importModule,
      );
      return { ...readAll(module.exports), ...readAll(declared) };
    },
    locate: (stack) => {
      const [, line, column] = new RegExp(`${url}:(\\d+):(\\d+)`).exec(stack) ?? [];
      if (!line) return null;
      const entry = map.findEntry(Number(line) - 1 - lineOffset, Number(column) - 1);
      if (!("originalLine" in entry)) return null;
      return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
    },
  };
}

/** Without what a loader takes away, too: the byte order mark and `#!`. */
function withoutStart(text: string): string {
  return text.replace(/^\uFEFF?(?:#!.*)?/, "");
}

function readAll(from: object): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(from)) {
    try {
      values[name] = Reflect.get(from, name);
    } catch {
      // Its declaration was not reached.
    }
  }
  return values;
}

interface Declaration {
  readonly type: string;
  readonly id?: { readonly name?: string } | null;
  readonly declarations?: readonly { readonly id: { readonly name?: string } }[];
}

/** Names that a program declares at its top level and then never mentions: nobody else would call them. */
function unusedNames(code: string): string[] {
  const names = (
    parseAst(code, { lang: "js", sourceType: "module" } as never).body as readonly Declaration[]
  ).flatMap((statement) =>
    statement.type === "VariableDeclaration"
      ? statement.declarations!.map(({ id }) => id.name)
      : /^(Function|Class)Declaration$/.test(statement.type)
        ? [statement.id?.name]
        : [],
  );
  return names.filter(
    (name): name is string =>
      name !== undefined &&
      code.split(new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`)).length === 2,
  );
}
