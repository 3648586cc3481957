import type * as t from "@babel/types";
import type { Host } from "../source/hosts/found.js";
import { childrenOf, eachChild } from "../syntax/children.js";
import type { Node } from "../syntax/node.js";
import { collected } from "./collected-types.js";
import { identifierRole } from "./identifier-role.js";
import { newScope } from "./make-scope.js";
import { type Name, Recorder } from "./recorder.js";
import type { Scope, Scopes } from "./scopes.js";
import { visitClass } from "./visit-class.js";
import { markExported, visitTypeDeclaration, visitVariables } from "./visit-declarations.js";
import { visitFunction } from "./visit-function.js";
import { visitModule } from "./visit-namespace.js";
import { visitPattern } from "./visit-pattern.js";
import type { Walk } from "./walk.js";

/** The functions of a tree that stand for markup, whose names aren't looked up as those of code. */
export interface Markup {
  /** What nothing declares in it is a member of the component, and no global. */
  readonly onInstance: ReadonlySet<Node>;
  /** It sees nothing of what is declared around it. */
  readonly sealed: ReadonlySet<Node>;
  /** As in `Scopes`. */
  readonly host: Host | null;
  /** As in `Scopes`. */
  readonly isWholePage: boolean;
  /** What is strict, whatever is around it: functions, and statements of the program. */
  readonly strict: ReadonlySet<Node>;
}

/** Binds every identifier of a file to its declaration: block scopes, hoisting, parameters, imports, types. */
export function analyseScopes({ program }: t.File, markup?: Markup): Scopes {
  const isSloppy =
    program.sourceType === "script" && program.directives.every(({ value }) => value.value !== "use strict");
  const binder = new Binder(isSloppy, markup);
  eachChild(program, (child) => {
    binder.isSloppy = isSloppy && !markup?.strict.has(child);
    binder.visit(child, program, binder.recorder.program);
  });
  return binder.recorder.finish();
}

/** The walk itself: what kind of node opens a scope, declares a name or refers to one. */
class Binder implements Walk {
  readonly recorder: Recorder;

  constructor(
    public isSloppy: boolean,
    readonly markup?: Markup,
  ) {
    this.recorder = new Recorder(newScope(null, true), markup?.host ?? null, markup?.isWholePage ?? false);
  }

  visitAll(node: Node, scope: Scope): void {
    eachChild(node, (child) => this.visit(child, node, scope));
  }

  visit(node: Node, parent: Node, scope: Scope): void {
    const { recorder } = this;
    recorder.parents.set(node, parent);
    if (collected.has(node.type)) recorder.collect(node);
    switch (node.type) {
      case "Identifier":
        this.#identifier(node, parent, scope);
        return;
      case "JSXIdentifier":
        if (isJsxReference(node, parent)) recorder.refer(node, scope, "read");
        return;
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
      case "ObjectMethod":
      case "ClassMethod":
      case "ClassPrivateMethod":
      case "TSDeclareFunction":
      case "TSDeclareMethod":
        visitFunction(node, scope, this, (inner) => this.#markup(node, inner));
        return;
      case "ClassDeclaration":
      case "ClassExpression":
        visitClass(node, scope, this);
        return;
      case "VariableDeclaration":
        visitVariables(node, scope, this);
        return;
      case "BlockStatement":
      case "StaticBlock":
      case "TSModuleBlock":
      case "ForStatement":
        this.visitAll(node, newScope(scope, node.type === "StaticBlock" || node.type === "TSModuleBlock"));
        return;
      case "SwitchStatement":
        this.#switch(node, scope);
        return;
      case "ForInStatement":
      case "ForOfStatement":
        this.#loop(node, scope);
        return;
      case "CatchClause":
        this.#catch(node, scope);
        return;
      case "ImportSpecifier":
      case "ImportDefaultSpecifier":
      case "ImportNamespaceSpecifier":
        recorder.parents.set(node.local, node);
        recorder.declare(node.local, "import", node, scope);
        return;
      case "TSImportEqualsDeclaration":
        recorder.declare(node.id, "import", node, scope);
        this.visit(node.moduleReference, node, scope);
        return;
      case "TSTypeAliasDeclaration":
      case "TSInterfaceDeclaration":
      case "TypeAlias":
      case "InterfaceDeclaration":
      case "OpaqueType":
        visitTypeDeclaration(node, scope, this);
        return;
      case "TSTypeParameter":
        recorder.declare(node, "type", node, scope);
        this.visitAll(node, scope);
        return;
      case "TSFunctionType":
      case "TSConstructorType":
      case "TSMethodSignature":
      case "TSCallSignatureDeclaration":
      case "TSConstructSignatureDeclaration":
      case "TSMappedType":
      case "TSConditionalType":
        this.visitAll(node, newScope(scope, false));
        return;
      case "TSEnumDeclaration":
        recorder.declare(node.id, "enum", node, scope);
        for (const member of childrenOf(node)) if (member !== node.id) this.visit(member, node, scope);
        return;
      case "TSModuleDeclaration":
        visitModule(node, scope, this);
        return;
      case "ExportSpecifier":
        recorder.parents.set(node.local, node);
        if (!(parent as t.ExportNamedDeclaration).source) recorder.refer(node.local as Name, scope, "export");
        return;
      case "ExportNamedDeclaration":
      case "ExportDefaultDeclaration":
        this.visitAll(node, scope);
        markExported(node, scope);
        return;
      case "AssignmentExpression":
        this.#assignment(node, scope);
        return;
      case "UpdateExpression":
        if (node.argument.type === "Identifier") {
          recorder.parents.set(node.argument, node);
          recorder.refer(node.argument, scope, "readwrite");
        } else this.visit(node.argument, node, scope);
        return;
      default:
        this.visitAll(node, scope);
    }
  }

  #markup(node: Node, inner: Scope): void {
    if (this.markup?.strict.has(node)) this.isSloppy = false;
    if (!this.markup?.onInstance.has(node)) return;
    this.recorder.addInstance({ node, scope: inner, isSealed: this.markup.sealed.has(node) });
  }

  #identifier(node: t.Identifier, parent: Node, scope: Scope): void {
    if (node.typeAnnotation) this.visit(node.typeAnnotation, node, scope);
    const role = identifierRole(node, parent);
    if (role !== "name") this.recorder.refer(node, scope, role);
  }

  /** What is compared does not see what the cases declare. */
  #switch(node: t.SwitchStatement, scope: Scope): void {
    this.visit(node.discriminant, node, scope);
    const inner = newScope(scope, false);
    for (const one of node.cases) this.visit(one, node, inner);
  }

  #loop(node: t.ForInStatement | t.ForOfStatement, scope: Scope): void {
    const inner = newScope(scope, false);
    // `for (x of …)` assigns to x.
    if (node.left.type === "VariableDeclaration") this.visit(node.left, node, inner);
    else visitPattern(node.left, node, inner, this, (id) => this.recorder.refer(id, inner, "write"));
    this.visit(node.right, node, inner);
    this.visit(node.body, node, inner);
  }

  #catch(node: t.CatchClause, scope: Scope): void {
    const inner = newScope(scope, false);
    if (node.param)
      visitPattern(node.param, node, inner, this, (id) => this.recorder.declare(id, "catch", node, inner));
    this.visit(node.body, node, inner);
  }

  #assignment(node: t.AssignmentExpression, scope: Scope): void {
    const kind = node.operator === "=" ? "write" : "readwrite";
    visitPattern(node.left, node, scope, this, (id) => this.recorder.refer(id, scope, kind));
    this.visit(node.right, node, scope);
  }
}

/** `<Panel />`, `<Panel.Row />`; but `<div />` is no name. */
function isJsxReference(node: t.JSXIdentifier, parent: Node): boolean {
  return parent.type === "JSXOpeningElement" || parent.type === "JSXClosingElement"
    ? !/^[a-z]/.test(node.name)
    : parent.type === "JSXMemberExpression" && parent.object === node;
}
