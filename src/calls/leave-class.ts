import type * as t from "@babel/types";
import { type CodeFile, findMemberNamed } from "../modules/code-file.js";
import { membersIn } from "../scopes/member-accesses.js";
import { isInside } from "../syntax/around.js";
import { propertyName } from "../syntax/names.js";
import type { Node } from "../syntax/node.js";
import { ownThis } from "./own-this.js";
import { instance, member, type Steps } from "./steps.js";
import type { ClassMember, Tracer } from "./tracer.js";

type Class = t.ClassDeclaration | t.ClassExpression;

/** From a member of a class to the uses of its instances, from within and without; from a static one to those of the class. */
export function moveInClass(
  trace: Tracer,
  node: ClassMember,
  name: string,
  steps: Steps,
  file: CodeFile,
): void {
  const body = file.scopes.parents.get(node) as t.ClassBody;
  const owner = file.scopes.parents.get(body) as Class;
  if (owner.superClass) trace.stop(owner.superClass, file, "may be called by the base of its class");
  else if (owner.implements?.length) trace.stop(owner.implements[0] as Node, file, "belongs to an interface");
  if (node.decorators?.length) trace.stop(node, file, "has a decorator");
  const isNamesake = (each: Node) => "key" in each && propertyName(each as t.ClassMethod) === name;
  if ((body.body as Node[]).filter(isNamesake).length > 1)
    trace.stop(node, file, "is declared more than once");
  const next = [member(name), ...steps];
  if ((node.key as Node).type === "PrivateName") {
    for (const access of accessesOf(name, owner, file)) trace.moveUp(access, steps, file);
    return;
  }
  const made = isStatic(node) ? next : [instance, ...next];
  for (const each of body.body as Node[]) {
    // In a static member `this` is the class.
    const ofThis = isStatic(each) ? made : isStatic(node) ? null : next;
    for (const self of ofThis ? ownThis(each, file.scopes) : []) trace.moveUp(self, ofThis!, file);
  }
  const ofInstance = isStatic(node) ? findMemberNamed("constructor", file.scopes) : undefined;
  if (ofInstance) trace.stop(ofInstance, file, "may be reached from here");
  trace.follow(owner, made, file);
}

/** `this.#run`, `other.#run`: they stand nowhere but in the class. */
function accessesOf(name: string, owner: Class, { scopes }: CodeFile): Node[] {
  return membersIn(scopes).filter((member) => propertyName(member) === name && isInside(member, owner));
}

function isStatic(node: Node): boolean {
  return node.type === "StaticBlock" || ("static" in node && node.static === true);
}
