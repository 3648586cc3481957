import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { ts } from "../../src/typescript/typescript.js";

const root = resolve(import.meta.dirname, "../..");

/** What others import, by its name in package.json. */
const entries = {
  "ddclient-migrate": "fronts/library/index.ts",
  "ddclient-migrate/core": "fronts/library/core.ts",
  "ddclient-migrate/eslint": "fronts/eslint/index.ts",
  "ddclient-migrate/transforms/ddclient-v1.js": "fronts/jscodeshift/ddclient-v1.ts",
};

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, "tsconfig.build.json"), ts.sys.readFile).config,
  ts.sys,
  root,
);
const program = ts.createProgram(
  Object.values(entries).map((file) => join(root, file)),
  { ...config.options, noEmit: true },
);
const checker = program.getTypeChecker();
const printer = ts.createPrinter({ removeComments: true });
const whole = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

function describeExports(file: string): string[] {
  const source = program.getSourceFile(join(root, file))!;
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!);
  return exported.map((symbol) => describe(symbol)).sort();
}

function describe(exported: ts.Symbol): string {
  const isAlias = exported.flags & ts.SymbolFlags.Alias;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const declaration = symbol.declarations![0]!;
  if (symbol.flags & ts.SymbolFlags.Class) return describeClass(exported.name, symbol);
  if (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias))
    return printer.printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile());
  return `${exported.name}: ${typeOf(symbol)}`;
}

function describeClass(name: string, symbol: ts.Symbol): string {
  const made = checker.getTypeOfSymbol(symbol).getConstructSignatures();
  const members = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
  const isPublic = (member: ts.Symbol) => !member.name.startsWith("#") && !member.name.startsWith("__#");
  return [
    `class ${name} {`,
    ...made.map((one) => `  new${checker.signatureToString(one, undefined, whole)};`),
    ...members.filter(isPublic).map((member) => `  ${member.name}: ${typeOf(member)};`),
    "}",
  ].join("\n");
}

function typeOf(symbol: ts.Symbol): string {
  return checker.typeToString(checker.getTypeOfSymbol(symbol), undefined, whole);
}

it("what others import is what they imported before", async () => {
  const all = Object.entries(entries).map(([name, file]) => [`# ${name}`, ...describeExports(file)]);
  // What is missing or different there breaks somebody's program; `npx vitest run test/api --update` says what is new.
  await expect(`${all.flat().join("\n\n")}\n`).toMatchFileSnapshot("public.txt");
});
