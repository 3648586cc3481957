import type { Place, Unknown } from "../../../model.js";
import { isFunction } from "../syntax.js";
import { ts } from "../typescript.js";
import { classOf, moveInClass } from "./class-members.js";
import type { ImporterFinder } from "./find-importers.js";
import { exportedName } from "./function-node.js";
import { whyGlobal } from "./global-scripts.js";
import { nameOf } from "./member-name.js";
import { followModule } from "./module-uses.js";
import { moveInObject } from "./object-members.js";
import type { Packages } from "./packages.js";
import { moveInPattern } from "./patterns.js";
import { placeOf } from "./place.js";
import type { LoneFile, LoneFiles } from "./read-file-alone.js";
import { isReference, symbolOf } from "./references.js";
import { awaited, call, member, mostSteps, type Steps } from "./steps.js";
import { moveUp } from "./value-flow.js";

export interface TraceOptions {
  readonly files: LoneFiles;
  readonly importers: ImporterFinder;
  readonly packages: Packages;
  readonly display: (file: string) => string;
}

/**
 * Follows a function from where it is written to wherever its value goes: to names, out of modules, into objects and
 * classes and out again, until it is called. Whatever is not certainly followed is unknown; so what was found is all when
 * nothing is.
 */
export class Trace {
  readonly calls = new Map<string, Place>();
  unknown: Unknown | null = null;
  readonly #done = new Set<string>();

  constructor(readonly options: TraceOptions) {}

  /** From a function or a class, or something in it, to what it is called by. */
  follow(node: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration, steps: Steps, file: LoneFile): void {
    if (ts.canHaveDecorators(node) && ts.getDecorators(node)?.length)
      this.stop(node, file, "has a decorator");
    if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) {
      if (node.name) this.followName(node.name, node, steps, file);
      else this.followModule(file, [member("default"), ...steps]);
    } else if (ts.isMethodDeclaration(node)) {
      const name = nameOf(node.name);
      if (name === null) this.stop(node.name, file, "has a name that is computed");
      else if (ts.isObjectLiteralExpression(node.parent))
        moveInObject(this, node.parent, [member(name), ...steps], file);
      else moveInClass(this, node, name, steps, file);
    } else if (ts.isConstructorDeclaration(node) || ts.isAccessor(node)) {
      this.stop(node, file, "is no function that is called by its name");
    } else {
      const { name } = node;
      if (name && ts.isIdentifier(name)) this.followSymbol(name, node, steps, file);
      this.moveUp(node, steps, file);
    }
  }

  /** From a value to where its place in the program takes it. */
  moveUp(node: ts.Node, steps: Steps, file: LoneFile): void {
    if (this.#isNew(`${file.path}\0${node.pos}\0${node.end}\0${node.kind}`, steps, node, file))
      moveUp(this, node, steps, file);
  }

  /** From a declared name to all its uses, here and where it is imported. */
  followName(name: ts.Identifier, declaration: ts.Declaration, steps: Steps, file: LoneFile): void {
    this.followSymbol(name, declaration, steps, file);
    const statement =
      ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration)
        ? declaration
        : statementOf(declaration);
    if (!statement) return;
    const exported = exportedName(statement, name.text);
    if (exported !== null && statement.parent !== file.source)
      this.stop(statement, file, "is in a namespace");
    else if (exported !== null) this.followModule(file, [member(exported), ...steps]);
    const why = statement.parent === file.source ? whyGlobal(name.text, file, this.options) : null;
    if (why !== null) this.unknown ??= { place: null, why };
  }

  /** From a name to its uses in the file. */
  followSymbol(name: ts.Identifier, declaration: ts.Declaration, steps: Steps, file: LoneFile): void {
    if (!this.#isNew(`${file.path}\0${name.pos}`, steps, name, file)) return;
    const declarations = symbolOf(name, file.checker)?.declarations ?? [];
    const isOne = declarations.length === 1 && declarations[0] === declaration;
    if (!isOne) this.stop(name, file, "is declared more than once");
    for (const use of file.identifiers.get(name.text) ?? []) {
      if (use === name || !isReference(use)) continue;
      if (!symbolOf(use, file.checker)?.declarations?.includes(declaration)) continue;
      this.moveUp(use, steps, file);
    }
  }

  /** From what a module exports to the files that load it. */
  followModule(file: LoneFile, steps: Steps): void {
    if (!this.#isNew(file.path, steps, file.source, file)) return;
    const { packages, importers, files, display } = this.options;
    const why = packages.whyLibrary(file.path, display);
    if (why !== null) this.unknown ??= { place: null, why };
    const found = importers.of(file.path);
    this.unknown ??= found.unknown[0] ?? null;
    for (const path of new Set([file.path, ...found.files])) {
      const importer = path === file.path ? file : files.get(path);
      if (importer && !importer.isBroken) followModule(this, file, importer, steps);
      else if (importer)
        this.unknown ??= {
          place: null,
          why: `is imported by ${display(path)}, which has a fault in its syntax`,
        };
      else this.unknown ??= { place: null, why: `is imported by ${display(path)}, which can't be read` };
    }
  }

  /** From an object to the names that a pattern takes out of it. */
  moveInPattern(pattern: ts.BindingName, steps: Steps, file: LoneFile): void {
    moveInPattern(this, pattern, steps, file);
  }

  /** From what a function returns to the function. */
  returned(fn: ts.SignatureDeclaration, steps: Steps, file: LoneFile): void {
    if (!isFunction(fn)) return;
    if (fn.type) this.stop(fn.type, file, "is returned as a type of its own");
    if (fn.asteriskToken) this.stop(fn, file, "is returned by a generator");
    const isAsync = ts
      .getModifiers(fn as ts.FunctionDeclaration)
      ?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
    this.follow(fn, [call, ...(isAsync ? [awaited] : []), ...steps], file);
  }

  /** From a property of a class to its instances, or to the class. */
  moveInClass(property: ts.PropertyDeclaration, steps: Steps, file: LoneFile): void {
    const name = nameOf(property.name);
    if (name === null) this.stop(property.name, file, "has a name that is computed");
    else if (classOf(property)) moveInClass(this, property, name, steps, file);
  }

  found(node: ts.Node, file: LoneFile): void {
    const place = placeOf(node, file.source, this.options.display);
    this.calls.set(`${place.path}\0${place.start}\0${place.end}`, place);
  }

  stop(node: ts.Node, file: LoneFile, why: string): void {
    this.unknown ??= { place: placeOf(node, file.source, this.options.display), why };
  }

  #isNew(where: string, steps: Steps, node: ts.Node, file: LoneFile): boolean {
    if (steps.length > mostSteps) {
      this.stop(node, file, "is held by something too deep to follow");
      return false;
    }
    const key = `${where}\0${steps.join("\0")}`;
    if (this.#done.has(key)) return false;
    this.#done.add(key);
    return true;
  }
}

function statementOf(declaration: ts.Declaration): ts.VariableStatement | undefined {
  let at: ts.Node = declaration;
  while (ts.isBindingElement(at) || ts.isBindingName(at) || ts.isVariableDeclaration(at)) at = at.parent;
  return ts.isVariableDeclarationList(at) && ts.isVariableStatement(at.parent) ? at.parent : undefined;
}
