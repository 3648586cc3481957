import type * as t from "@babel/types";
import { namesIn } from "../syntax/bound-names.js";

/** A name that a program declares at its top. */
export interface DeclaredName {
  readonly name: string;
  /** Whether something else may be assigned to it where nobody looks: `let`, not `const` or a function. */
  readonly isOpen: boolean;
}

export function declaredNames(body: readonly t.Statement[]): DeclaredName[] {
  return body.flatMap((statement) => namesOf(statement));
}

function namesOf(statement: t.Statement): DeclaredName[] {
  switch (statement.type) {
    case "ImportDeclaration":
      return statement.specifiers.map(({ local }) => ({ name: local.name, isOpen: false }));
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
      return statement.id ? [{ name: statement.id.name, isOpen: false }] : [];
    case "VariableDeclaration": {
      const isOpen = statement.kind === "let" || statement.kind === "var";
      return statement.declarations.flatMap(({ id }) => namesIn(id).map((name) => ({ name, isOpen })));
    }
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration": {
      const { declaration } = statement;
      return declaration && /Declaration$/.test(declaration.type) ? namesOf(declaration as t.Statement) : [];
    }
    default:
      return [];
  }
}
