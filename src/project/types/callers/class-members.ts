import { ts } from "../typescript.js";
import { nameOf } from "./member-name.js";
import { ownThis } from "./own-this.js";
import type { LoneFile } from "./read-file-alone.js";
import { instance, member, type Steps } from "./steps.js";
import type { Trace } from "./trace.js";

type Member = ts.MethodDeclaration | ts.PropertyDeclaration;

export function classOf(node: Member): ts.ClassLikeDeclaration | undefined {
  return ts.isClassLike(node.parent) ? node.parent : undefined;
}

/** From a member of a class to the uses of its instances, from within and without; from a static one to those of the class. */
export function moveInClass(trace: Trace, node: Member, name: string, steps: Steps, file: LoneFile): void {
  const owner = classOf(node);
  if (!owner) return;
  const [clause] = owner.heritageClauses ?? [];
  if (clause) {
    const isBase = clause.token === ts.SyntaxKind.ExtendsKeyword;
    trace.stop(clause, file, isBase ? "may be called by the base of its class" : "belongs to an interface");
  }
  if (ts.getDecorators(node)?.length) trace.stop(node, file, "has a decorator");
  if (owner.members.filter((each) => each.name && nameOf(each.name) === name).length > 1)
    trace.stop(node, file, "is declared more than once");
  const next = [member(name), ...steps];
  if (ts.isPrivateIdentifier(node.name)) {
    for (const access of accessesOf(name, owner)) trace.moveUp(access, steps, file);
    return;
  }
  const made = isStatic(node) ? next : [instance, ...next];
  for (const each of owner.members) {
    // In a static member `this` is the class.
    const ofThis = isStatic(each) ? made : isStatic(node) ? null : next;
    for (const self of ofThis ? ownThis(each) : []) trace.moveUp(self, ofThis!, file);
  }
  const [ofInstance] = isStatic(node) ? (file.identifiers.get("constructor") ?? []) : [];
  if (ofInstance) trace.stop(ofInstance, file, "may be reached from here");
  trace.follow(owner, made, file);
}

/** `this.#run`, `other.#run`: they stand nowhere but in the class. */
function accessesOf(name: string, owner: ts.ClassLikeDeclaration): ts.PropertyAccessExpression[] {
  const found: ts.PropertyAccessExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === name) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(owner);
  return found;
}

function isStatic(node: ts.ClassElement): boolean {
  if (ts.isClassStaticBlockDeclaration(node)) return true;
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}
