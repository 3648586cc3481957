import type { Node } from "../syntax/node.js";
import type { Scopes } from "./scopes.js";

/** Whether a declaration says what a global is: `declare const ddClient: any`, or one in `declare global { … }`. */
export function declaresGlobal(declaration: Node | undefined, scopes: Scopes): boolean {
  if (declaration?.type !== "VariableDeclaration") return false;
  const module = moduleAround(declaration, scopes);
  return module ? isGlobal(module) : declaration.declare === true;
}

/** Whether a declaration belongs to `declare module "x" { … }` or to a namespace: its names are no globals. */
export function isOfOtherModule(declaration: Node, scopes: Scopes): boolean {
  const module = moduleAround(declaration, scopes);
  return module !== undefined && !isGlobal(module);
}

type ModuleDeclaration = Extract<Node, { type: "TSModuleDeclaration" }>;

function moduleAround(node: Node, scopes: Scopes): ModuleDeclaration | undefined {
  for (let at = scopes.parents.get(node); at; at = scopes.parents.get(at))
    if (at.type === "TSModuleDeclaration") return at;
  return undefined;
}

function isGlobal({ global, kind }: ModuleDeclaration): boolean {
  return global === true || kind === "global";
}
