import type * as t from "@babel/types";
import { membersIn } from "../scopes/member-accesses.js";
import type { Scopes } from "../scopes/scopes.js";
import type { Parsed } from "../source/parse.js";
import { literalText, propertyName } from "../syntax/names.js";
import type { Call, Node } from "../syntax/node.js";
import { hasModuleSyntax, kindOfModule, type ModuleKind, usesCommonJs } from "./module-kind.js";

/** The name of a module in an import, an export or a `require`. */
export interface Specifier {
  readonly name: string;
  /** The string. */
  readonly node: Node;
  /** What loads the module by it. */
  readonly parent: Node;
}

/** A file of code with its names bound, and nothing known of any other file. */
export class CodeFile {
  #specifiers: readonly Specifier[] | undefined;
  #globals: Map<string, Node[]> | undefined;
  #kind: ModuleKind | undefined;

  /** @param path absolute, with `/` */
  constructor(
    readonly path: string,
    readonly text: string,
    readonly parsed: Parsed,
    readonly scopes: Scopes,
    /** Whether there may be more code in it than the tree has. */
    readonly isPart = false,
  ) {}

  get root(): t.Program {
    return this.parsed.ast.program;
  }

  /** Whether it can't be read without a fault, so that something in it may be overlooked. */
  get isBroken(): boolean {
    return this.isPart || this.parsed.recovered.length > 0;
  }

  get specifiers(): readonly Specifier[] {
    this.#specifiers ??= findSpecifiers(this.scopes);
    return this.#specifiers;
  }

  /** How it brings in others. */
  get kind(): ModuleKind {
    this.#kind ??= kindOfModule({
      path: this.path,
      imports: this.hasModuleSyntax,
      requires: usesCommonJs(this.scopes),
    });
    return this.#kind;
  }

  /** Whether something in it makes it an ES module. */
  get hasModuleSyntax(): boolean {
    return hasModuleSyntax(this.root);
  }

  /** Whether it has a scope of its own. */
  get isModule(): boolean {
    return this.kind === "import" || this.kind === "require";
  }

  /** The identifiers of a name that nothing in the file declares. */
  globals(name: string): readonly Node[] {
    this.#globals ??= findGlobals(this.scopes);
    return this.#globals.get(name) ?? [];
  }
}

function findSpecifiers({ byType }: Scopes): Specifier[] {
  const found: Specifier[] = [];
  const add = (node: Node | null | undefined, parent: Node) => {
    const name = node ? literalText(node) : undefined;
    if (name !== undefined) found.push({ name, node: node!, parent });
  };
  for (const type of ["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"] as const)
    for (const node of byType.get(type) ?? []) add((node as t.ExportAllDeclaration).source, node);
  for (const node of byType.get("TSImportEqualsDeclaration") ?? []) {
    const { moduleReference } = node as t.TSImportEqualsDeclaration;
    if (moduleReference.type === "TSExternalModuleReference") add(moduleReference.expression, node);
  }
  for (const node of byType.get("TSImportType") ?? []) {
    const { argument } = node as t.TSImportType;
    add(argument as Node, node);
  }
  for (const type of ["CallExpression", "OptionalCallExpression"] as const)
    for (const node of byType.get(type) ?? []) {
      const call = node as Call;
      if (isLoad(call)) add(call.arguments[0] as Node | undefined, call);
    }
  return found;
}

/** `import(…)`, `require(…)`: whether the name is Node's is left open. */
export function isLoad({ callee }: Call): boolean {
  return callee.type === "Import" || (callee.type === "Identifier" && callee.name === "require");
}

/** What a file runs others by: `import`, `export *`, `import(…)`, `require(…)`; undefined where it runs none. */
export function findLoad(scopes: Scopes): Node | undefined {
  const { byType } = scopes;
  const [statement] = [
    ...(byType.get("ImportDeclaration") ?? []),
    ...(byType.get("ExportAllDeclaration") ?? []),
  ];
  return statement ?? byType.get("CallExpression")?.find((call) => isLoad(call as Call));
}

/** Whether a text may have such a thing in it. */
export function mayLoad(text: string): boolean {
  return /\b(?:import|require|export)\b/.test(text);
}

function findGlobals({ scopeOf, bindingOf }: Scopes): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  for (const node of scopeOf.keys()) {
    if (bindingOf.has(node)) continue;
    const { name } = node as t.Identifier;
    const same = found.get(name);
    if (same) same.push(node);
    else found.set(name, [node]);
  }
  return found;
}

/** Whether something in a file reaches for a member of a name: `api.constructor`, `{ constructor }`. */
export function findMemberNamed(name: string, scopes: Scopes): Node | undefined {
  const { byType } = scopes;
  const patterns = (byType.get("ObjectPattern") ?? []) as readonly t.ObjectPattern[];
  const taken = patterns
    .flatMap(({ properties }) => properties)
    .find((one) => one.type === "ObjectProperty" && propertyName(one) === name);
  const access = membersIn(scopes).find((member) => propertyName(member) === name);
  return (access?.property as Node | undefined) ?? taken;
}
