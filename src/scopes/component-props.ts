import type * as t from "@babel/types";
import type { Unit } from "../source/hosts/found.js";
import { isInside } from "../syntax/around.js";
import { namesIn } from "../syntax/bound-names.js";

/**
 * A component of Svelte with what its script exports in the hands of whoever uses it: `export let client` may be set to
 * another one than the script says, and `export function run` may be called.
 */
export function withProps(file: t.File, { parts }: Unit): t.File {
  const { program } = file;
  const scripts = parts.flatMap((part) => (part.type === "region" && part.kind === "setup" ? part : []));
  const used = program.body
    .filter((statement) => scripts.some((script) => isInside(statement, script)))
    .flatMap((statement) => usesOfExports(statement, program));
  return used.length === 0 ? file : { ...file, program: { ...program, body: [...program.body, ...used] } };
}

function usesOfExports(statement: t.Statement, { end }: t.Program): t.Statement[] {
  if (statement.type !== "ExportNamedDeclaration" || statement.source) return [];
  const { declaration, specifiers } = statement;
  const place = { start: end!, end: end! };
  if (declaration?.type === "VariableDeclaration") {
    const names = declaration.declarations.flatMap(({ id }) => namesIn(id));
    return names.map((name) =>
      declaration.kind === "const" ? readBySomebody(name, place) : setBySomebody(name, place),
    );
  }
  if (declaration && "id" in declaration && declaration.id?.type === "Identifier")
    return [readBySomebody(declaration.id.name, place)];
  return specifiers.flatMap((one) =>
    one.type === "ExportSpecifier" ? setBySomebody(one.local.name, place) : [],
  );
}

type Place = { readonly start: number; readonly end: number };

function identifier(name: string, place: Place) {
  return { type: "Identifier", ...place, name };
}

/** `name = somebody;` behind all code. */
function setBySomebody(name: string, place: Place): t.Statement {
  const expression = {
    ...{ type: "AssignmentExpression", ...place, operator: "=" },
    ...{ left: identifier(name, place), right: identifier("<markup>", place) },
  };
  return { type: "ExpressionStatement", ...place, expression } as unknown as t.Statement;
}

/** `somebody(name);` behind all code. */
function readBySomebody(name: string, place: Place): t.Statement {
  const expression = {
    ...{ type: "CallExpression", ...place, callee: identifier("<markup>", place) },
    arguments: [identifier(name, place)],
  };
  return { type: "ExpressionStatement", ...place, expression } as unknown as t.Statement;
}
