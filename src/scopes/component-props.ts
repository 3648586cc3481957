import type * as t from "@babel/types";
import { namesIn } from "../syntax/bound-names.js";

/**
 * A component of Svelte with its props set once more, by whoever uses it: `export let client` may be another one than the
 * script says.
 */
export function withProps(file: t.File): t.File {
  const { program } = file;
  const set = program.body.flatMap(namesOfProps).map((name) => setBySomebody(name, program));
  return set.length === 0 ? file : { ...file, program: { ...program, body: [...program.body, ...set] } };
}

function namesOfProps(statement: t.Statement): string[] {
  if (statement.type !== "ExportNamedDeclaration" || statement.source) return [];
  const { declaration, specifiers } = statement;
  const renamed = specifiers.flatMap((one) => (one.type === "ExportSpecifier" ? one.local.name : []));
  return declaration?.type === "VariableDeclaration" && declaration.kind !== "const"
    ? declaration.declarations.flatMap(({ id }) => namesIn(id))
    : renamed;
}

/** `name = somebody;` behind all code. */
function setBySomebody(name: string, { end }: t.Program): t.Statement {
  const place = { start: end!, end: end! };
  const expression = {
    ...{ type: "AssignmentExpression", ...place, operator: "=" },
    left: { type: "Identifier", ...place, name },
    right: { type: "Identifier", ...place, name: "<markup>" },
  };
  return { type: "ExpressionStatement", ...place, expression } as unknown as t.Statement;
}
