import type * as t from "@babel/types";
import type { Clients } from "./clients.js";
import { findAround, isMember, type Node, propertyName } from "./syntax.js";
import { joinValues, other, unknown, type Value } from "./values.js";

/** Says what the members of a file's classes are: fields, accessors, methods, what is assigned to `this`, what is inherited. */
export class ClassMembers {
  constructor(readonly clients: Clients) {}

  /** A member of a class's instances, or of the class itself. */
  memberOf(node: t.Class, name: string, isStatic: boolean, seen: Set<Node> = new Set()): Value {
    const own = this.#ownMember(node, name, isStatic);
    if (!node.superClass || seen.has(node) || (own && own.kind !== "nullish" && own.kind !== "unknown"))
      return own ?? other;
    const props = node.superTypeParameters?.params[0];
    if (name === "props" && props) return this.clients.types.valueOfType(props as Node) ?? unknown("props");
    const base = this.clients.valueOf(node.superClass);
    const inherited =
      base.kind === "class"
        ? this.memberOf(base.node, name, isStatic, seen.add(node))
        : unknown("this", name);
    return inherited.kind === "other" || inherited.kind === "unknown" ? (own ?? inherited) : inherited;
  }

  /** What a class itself says of a member; undefined when it has none of the name. */
  #ownMember(node: t.Class, name: string, isStatic: boolean): Value | undefined {
    for (const member of node.body.body) {
      if (member.type === "ClassMethod" && member.kind === "constructor" && !isStatic) {
        const property = member.params.find(
          (param) => param.type === "TSParameterProperty" && parameterName(param) === name,
        );
        if (property)
          return this.clients.valueOfBinding(
            this.clients.scopes.bindingOf.get(parameterIdentifier(property as t.TSParameterProperty))!,
          );
      }
      if (!("key" in member) || ("static" in member && Boolean(member.static) !== isStatic)) continue;
      if (propertyName(member as t.ClassProperty) !== name) continue;
      if (
        member.type === "ClassMethod" ||
        member.type === "ClassPrivateMethod" ||
        member.type === "TSDeclareMethod"
      ) {
        const method = this.clients.functionValue(member);
        return member.kind === "get" && method.kind === "function" ? method.returns() : method;
      }
      return this.#field(node, member as t.ClassProperty, name);
    }
    const assigned = this.#assignedToThis(node, name);
    return assigned.length > 0 ? joinValues(assigned) : undefined;
  }

  #field(node: t.Class, field: t.ClassProperty, name: string): Value {
    const annotated = this.clients.types.annotationOf(field);
    if (annotated) return annotated;
    const values = this.#assignedToThis(node, name);
    if (field.value) values.unshift(this.clients.valueOf(field.value));
    return values.length > 0 ? joinValues(values) : unknown("this", name);
  }

  #assignedToThis(node: t.Class, name: string): Value[] {
    this.#thisAssignments ??= this.#findThisAssignments();
    return (this.#thisAssignments.get(node)?.get(name) ?? []).map((one) => this.clients.assignedValue(one));
  }

  #thisAssignments: Map<Node, Map<string, t.AssignmentExpression[]>> | undefined;

  /** `this.name = …`, by the class around it and the name. */
  #findThisAssignments(): Map<Node, Map<string, t.AssignmentExpression[]>> {
    const { parents, byType } = this.clients.scopes;
    const found = new Map<Node, Map<string, t.AssignmentExpression[]>>();
    for (const at of byType.get("ThisExpression") ?? []) {
      const member = parents.get(at);
      const assignment = member && parents.get(member);
      if (!isMember(member) || assignment?.type !== "AssignmentExpression" || assignment.left !== member)
        continue;
      const name = this.clients.nameOf(member);
      const body = findAround(at, parents, (one) => one.type === "ClassBody");
      const node = body && parents.get(body);
      if (name === undefined || !node) continue;
      const ofClass = found.get(node) ?? new Map<string, t.AssignmentExpression[]>();
      const sameName = ofClass.get(name);
      if (sameName) sameName.push(assignment);
      else found.set(node, ofClass.set(name, [assignment]));
    }
    return found;
  }
}

function parameterIdentifier(property: t.TSParameterProperty): Node {
  return property.parameter.type === "AssignmentPattern" ? property.parameter.left : property.parameter;
}

function parameterName(property: t.TSParameterProperty): string | undefined {
  const id = parameterIdentifier(property);
  return id.type === "Identifier" ? id.name : undefined;
}
