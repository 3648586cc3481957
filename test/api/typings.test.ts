import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { v1Members, v1Types } from "../../src/api/derived.js";
import { typesPackage } from "../../src/api/names.js";
import { table } from "../../src/api/table.js";

const name = "clients.ts";
const text = `import type { v0, v1 } from "${typesPackage}";\nexport declare const clients: { v0: v0.DockerDesktopClient; v1: v1.DockerDesktopClient };\nexport type Types = typeof v1;\n`;

/** What the package's own typings say, by the compiler. */
const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
};
const host = ts.createCompilerHost(options);
const { readFile, getSourceFile, fileExists } = host;
const program = ts.createProgram({
  rootNames: [name],
  options,
  host: {
    ...host,
    fileExists: (path) => path.endsWith(name) || fileExists(path),
    readFile: (path) => (path.endsWith(name) ? text : readFile(path)),
    getSourceFile: (path, target) =>
      path.endsWith(name) ? ts.createSourceFile(path, text, target) : getSourceFile(path, target),
  },
});
const checker = program.getTypeChecker();
const file = program.getSourceFile(name)!;
const clients = checker
  .getExportsOfModule(checker.getSymbolAtLocation(file)!)
  .find((symbol) => symbol.name === "clients")!;

/** The members on a path from a client; fewer, where the typings don't have it. */
function follow(version: "v0" | "v1", path: string): ts.Symbol[] {
  let type = checker.getTypeOfSymbol(clients);
  const found: ts.Symbol[] = [];
  for (const segment of [version, ...path.split(".")]) {
    const member = checker.getPropertyOfType(checker.getNonNullableType(type), segment);
    if (!member) return found;
    found.push(member);
    type = checker.getTypeOfSymbol(member);
  }
  return found.slice(1);
}

function signatureOf(symbol: ts.Symbol | undefined): ts.Signature | undefined {
  return symbol && checker.getTypeOfSymbol(symbol).getCallSignatures()[0];
}

function resultOf(symbol: ts.Symbol | undefined): string | undefined {
  const signature = signatureOf(symbol);
  return signature && checker.typeToString(signature.getReturnType());
}

const members = table.filter(({ kind, to }) => kind === "member" && to !== null);

describe.each(members.map((row) => [row.api, row] as const))("%s", (api, row) => {
  const old = follow("v0", api).at(api.split(".").length - 1);
  const path = follow("v1", row.to!.replaceAll("?", ""));

  it("leads to a member of v1, with what is optional marked", () => {
    const marked = path.map((symbol) => symbol.name + (symbol.flags & ts.SymbolFlags.Optional ? "?" : ""));
    expect(marked.join(".")).toBe(row.to);
  });

  it("says whether v1 returns nothing, or nothing that is known", () => {
    const result = resultOf(path.at(-1));
    expect(row.isUntyped ?? false, result).toBe(result === "Promise<unknown>");
    const wasNothing = old !== undefined && resultOf(old) === "void";
    // Whether v0 gave a promise all the same, its typings don't say.
    if (row.result === "void") expect(result).toBe("void");
    const isPromise = /^Promise<(?:any|void)>$/.test(result ?? "");
    expect(row.result === "promise", result).toBe(wasNothing && isPromise);
  });

  it("is said to refuse arguments where v0's typings do", () => {
    const types = signatureOf(old)
      ?.getParameters()
      .map((one) => checker.getTypeOfSymbol(one));
    expect(row.refusesArguments ?? false).toBe(
      types?.some(({ flags }) => flags & ts.TypeFlags.Never) ?? false,
    );
  });
});

describe("v1", () => {
  it("has the members that something leads to", () => {
    expect([...v1Members].sort()).toEqual(["desktopUI", "docker", "extension", "host"]);
    for (const member of v1Members) expect(follow("v1", member)).toHaveLength(1);
  });

  it("has the types that something leads to", () => {
    expect([...v1Types].sort()).toEqual(["DockerDesktopClient", "ExecResult", "RequestConfig"]);
  });
});
