import { createRequire } from "node:module";
import type * as t from "@babel/types";
import { describe, expect, it } from "vitest";
import { analyseScopes } from "../../src/scopes/analyse-scopes.js";
import type { Binding, Scopes } from "../../src/scopes/scopes.js";
import { parseCode } from "../../src/source/parse.js";
import { wholeFile } from "../../src/source/whole-file.js";
import type { Node } from "../../src/syntax/node.js";
import { fixtures } from "../fixtures/load.js";
import { readReal, realFiles } from "../real-code/files.js";

/** What is used of Babel's scopes. */
interface Path {
  readonly node: t.Identifier | t.JSXIdentifier;
  readonly parent: Node;
  readonly scope: { getBinding(name: string): Theirs | undefined };
}

interface Theirs {
  readonly identifier: t.Identifier;
  readonly kind: string;
}

const traverse: (ast: t.File, visitor: { ReferencedIdentifier(path: Path): void }) => void = createRequire(
  import.meta.url,
)("@babel/traverse").default;

interface Difference {
  readonly identifier: Node;
  readonly parent: Node;
  readonly own: Binding | undefined;
  readonly theirs: Theirs | undefined;
  readonly scopes: Scopes;
}

/** What Babel's scopes don't know, or get wrong; whatever else differs is a fault of ours. */
const gaps: Readonly<Record<string, (difference: Difference) => boolean>> = {
  "names of types": ({ own }) => own?.kind === "type",
  "enums and namespaces": ({ own }) => own?.kind === "enum" || own?.kind === "namespace",
  "functions, classes and constants that are only declared": ({ own, theirs, scopes }) =>
    own !== undefined && theirs?.kind !== "local" && isDeclared(own.declaration, scopes),
  "parameters that are properties": ({ own, theirs, scopes }) =>
    own?.kind === "param" && !theirs && isBelow(own.identifier, "TSParameterProperty", scopes),
  "functions in a block, which are seen outside where nothing is strict": ({ own, theirs }) =>
    own?.kind === "function" && !theirs,
  "what another block of a namespace exports": ({ own, theirs, scopes }) =>
    own?.exported === true && !theirs && isBelow(own.identifier, "TSModuleBlock", scopes),
  "names of parameters in types, and of what is in something: they refer to nothing": ({ own, parent }) =>
    !own && /^TS/.test(parent.type),
};

function isDeclared(declaration: Node, { parents }: Scopes): boolean {
  for (let at: Node | undefined = declaration; at; at = parents.get(at))
    if (at.type.startsWith("TSDeclare") || ("declare" in at && at.declare)) return true;
  return false;
}

function isBelow(node: Node, type: Node["type"], { parents }: Scopes): boolean {
  for (let at: Node | undefined = node; at; at = parents.get(at)) if (at.type === type) return true;
  return false;
}

/** Compares what each name refers to. */
function compare(path: string, text: string): { readonly count: number; readonly different: Difference[] } {
  const different: Difference[] = [];
  let count = 0;
  for (const region of [wholeFile(path, text)]) {
    const { ast } = parseCode(text, region);
    const scopes = analyseScopes(ast);
    traverse(ast, {
      ReferencedIdentifier({ node, parent, scope }) {
        count++;
        const own = scopes.bindingOf.get(node);
        const theirs = scope.getBinding(node.name);
        if (own?.identifier.start !== theirs?.identifier.start)
          different.push({ identifier: node, parent, own, theirs, scopes });
      },
    });
  }
  return { count, different };
}

const found = new Map<string, number>();

function check(path: string, text: string): number {
  const { count, different } = compare(path, text);
  const faults = different.flatMap((one) => {
    const [gap] = Object.entries(gaps).find(([, isIt]) => isIt(one)) ?? [];
    if (gap !== undefined) found.set(gap, (found.get(gap) ?? 0) + 1);
    const { start } = one.identifier;
    const line = text.slice(0, start!).split("\n").length;
    const names = [one.own?.kind ?? "nothing", one.theirs?.kind ?? "nothing"].join(" here, there ");
    return gap === undefined ? [`${path}:${line} ${text.slice(start!, one.identifier.end!)}: ${names}`] : [];
  });
  expect(faults).toEqual([]);
  return count;
}

/** So many of the real files are passed over for each that is looked at. */
const step = 20;

describe("names refer to what Babel's scopes say", () => {
  it("in every fixture", () => {
    let count = 0;
    for (const { topic, path, input } of fixtures) count += check(`${topic}/${path}`, input);
    expect(count).toBeGreaterThan(5_000);
  });

  it("in real code", () => {
    let count = 0;
    for (const path of realFiles.filter((_, index) => index % step === 0)) {
      const text = readReal(path);
      // Babel reads no more than its own dialects; a bundle says nothing that other files don't.
      if (text.length > 100_000 || !isReadable(path, text)) continue;
      count += check(path, text);
    }
    expect(count).toBeGreaterThan(30_000);
  });

  it("but for what they don't know", () => {
    for (const gap of Object.keys(gaps)) expect(found.get(gap), gap).toBeGreaterThan(0);
  });
});

function isReadable(path: string, text: string): boolean {
  try {
    return [wholeFile(path, text)].every((region) => parseCode(text, region).recovered.length === 0);
  } catch {
    return false;
  }
}
