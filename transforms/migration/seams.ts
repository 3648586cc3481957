import type * as t from "@babel/types";

/** What comes after a statement: what is between them, and its first character. */
export interface Follower {
  readonly gap: string;
  readonly text: string;
}

/**
 * Whether a statement certainly ends where it does, whatever follows. Without a semicolon it must be a line's last, and
 * nothing may follow that could go on with an expression.
 *
 * @param text where the statement is
 */
export function mayMeet(node: t.Node, text: string, { gap, text: next }: Follower): boolean {
  if (text[node.end! - 1] === ";" || endsWithBlock(node)) return true;
  // A word by itself may be a keyword for what follows.
  const isWord = node.type === "ExpressionStatement" && node.expression.type === "Identifier";
  return !isWord && /[\n\r\u2028\u2029]/.test(gap) && /[\w$@"';]/.test(next);
}

function endsWithBlock(node: t.Node): boolean {
  switch (node.type) {
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "BlockStatement":
    case "TSInterfaceDeclaration":
    case "TSEnumDeclaration":
      return true;
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
      return node.declaration != null && endsWithBlock(node.declaration);
    default:
      return false;
  }
}
