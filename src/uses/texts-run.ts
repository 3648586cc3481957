import type * as t from "@babel/types";
import { findCodeParts } from "../source/code-parts.js";
import { literalText, propertyName } from "../syntax/names.js";
import { type Call, isMember, type Node } from "../syntax/node.js";
import { unwrap } from "../syntax/wrapping.js";
import { findNamed } from "./named-in-text.js";
import { noUses, type Use } from "./use.js";

type Text = t.StringLiteral | t.TemplateLiteral;

/** A piece of a text as the file has it. */
interface Piece {
  readonly start: number;
  readonly raw: string;
}

/** `` element.innerHTML = `<b onclick="ddClient.listImages()">` ``: markup that a program writes may have code. */
export function usesInMarkup(node: Text): readonly Use[] {
  return piecesOf(node).flatMap(({ start, raw }) =>
    raw.includes("<")
      ? findCodeParts("markup.html", raw).flatMap((part) =>
          usesIn({ start: start + part.start, raw: raw.slice(part.start, part.end) }, node),
        )
      : noUses,
  );
}

/** `eval("…")`, `window.setTimeout("…")`, `new Function("…")`, `element.setAttribute("onclick", "…")` */
export function usesInTextsRun({ callee, arguments: given }: Call | t.NewExpression): readonly Use[] {
  const [first] = given as Node[];
  const plain = unwrap(callee as Node);
  const name = plain.type === "Identifier" ? plain.name : isMember(plain) ? propertyName(plain) : undefined;
  const isRun =
    name === "setAttribute"
      ? first !== undefined && /^on/i.test(literalText(first) ?? "")
      : /^(?:eval|Function|setInterval|setTimeout)$/.test(name ?? "");
  if (!isRun) return noUses;
  return (given as Node[]).flatMap((node) =>
    node.type === "StringLiteral" || node.type === "TemplateLiteral"
      ? piecesOf(node).flatMap((piece) => usesIn(piece, node))
      : noUses,
  );
}

function piecesOf(node: Text): Piece[] {
  if (node.type === "StringLiteral")
    return [{ start: node.start!, raw: (node.extra as { raw?: string } | undefined)?.raw ?? "" }];
  return node.quasis.map(({ start, end, value: { raw } }) => {
    // The parser makes one character of a line's end.
    const isSame = raw.length === end! - start!;
    return { start: start!, raw: isSame ? raw : raw.replaceAll("\n", "\r\n") };
  });
}

function usesIn({ start, raw }: Piece, node: Node): Use[] {
  return findNamed(raw).map((named) => ({
    ...{ api: named.row.api, certainty: "certain", type: null },
    place: { kind: "mention", node, why: "unread-code" },
    span: { start: start + named.start, end: start + named.end },
  }));
}
