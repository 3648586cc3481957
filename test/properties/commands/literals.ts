/** A piece of a command: text as the shell is to see it, or a hole with its expression. */
export type Piece = { readonly text: string } | { readonly hole: string };

/** Answers questions about how to write something: a number below `limit`. Always 0 is the plainest way. */
export type Choose = (limit: number) => number;

const quotes = ['"', "'", "`"] as const;
type Quote = (typeof quotes)[number];

/** Writes pieces as a string expression of JavaScript: a literal, a template, a sum, or one within the other. */
export function writeString(pieces: readonly Piece[], choose: Choose): string {
  const hasHoles = pieces.some((piece) => "hole" in piece);
  const way = choose(hasHoles ? 4 : 3);
  if (!hasHoles && way < 2) return writeLiteral(textOf(pieces), quotes[choose(3)]!, choose);
  return way % 2 === 0 ? writeTemplate(pieces, choose) : writeSum(pieces, choose);
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ("text" in piece ? piece.text : "")).join("");
}

function writeTemplate(pieces: readonly Piece[], choose: Choose): string {
  const inside = group(pieces, choose).map((part) => {
    if (Array.isArray(part)) return `\${${writeString(part, choose)}}`;
    if ("text" in part) return writeInside(part.text, "`", choose);
    return `\${${comment(choose)}${part.hole}${comment(choose)}}`;
  });
  return `\`${inside.join("")}\``;
}

function writeSum(pieces: readonly Piece[], choose: Choose): string {
  const operands = group(pieces, choose).map((part) => {
    if (Array.isArray(part)) return `(${writeString(part, choose)})`;
    return "text" in part ? writeLiteral(part.text, quotes[choose(3)]!, choose) : operand(part.hole);
  });
  // Without a string to begin with it may be a sum of numbers: rarely.
  if (pieces[0] && "hole" in pieces[0] && choose(4) > 0) operands.unshift('""');
  if (operands.length === 0) return '""';
  return operands.reduce((sum, one) => `${sum}${comment(choose)} +${comment(choose)} ${one}`);
}

/** Some neighbours together, as an expression of their own. */
function group(pieces: readonly Piece[], choose: Choose): (Piece | Piece[])[] {
  const result: (Piece | Piece[])[] = [];
  for (let at = 0; at < pieces.length; ) {
    const length = choose(12) === 11 ? 1 + choose(3) : 0;
    // All of them in a group would go on without end.
    if (length > 0 && length < pieces.length) {
      result.push(pieces.slice(at, at + length));
      at += length;
    } else result.push(pieces[at++]!);
  }
  return result;
}

/** An expression that stands beside a `+`. */
function operand(expression: string): string {
  return /^(?:[\w.]+|-?\d\S*|\(.*\)|\w+\(\))$/s.test(expression) && !/^(?:await|typeof|void)/.test(expression)
    ? expression
    : `(${expression})`;
}

function comment(choose: Choose): string {
  return ["", "/* one */", " // two\n"][Math.max(0, choose(30) - 27)]!;
}

function writeLiteral(text: string, quote: Quote, choose: Choose): string {
  return quote + writeInside(text, quote, choose) + quote;
}

function writeInside(text: string, quote: Quote, choose: Choose): string {
  const style = choose(3) === 2 ? () => choose(12) : () => 0;
  const characters = Array.from(text);
  return characters.map((one, i) => writeCharacter(one, characters[i + 1], quote, style())).join("");
}

/** One character, as it is or as one of the escapes that mean it. */
function writeCharacter(one: string, next: string | undefined, quote: Quote, style: number): string {
  const code = one.codePointAt(0)!;
  if (style === 1 && code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (style === 2) return `\\u{${code.toString(16)}}`;
  if (style === 3 && code < 0x10000) return `\\u${code.toString(16).padStart(4, "0")}`;
  if (style === 4 && /[^\w\s]/.test(one) && code < 128) return `\\${one}`;
  if (style === 5 && one === "\t") return "\\t";
  const isHole = quote === "`" && one === "$" && next === "{";
  if (one === quote || one === "\\" || isHole) return `\\${one}`;
  if (one === "\n") return quote === "`" && style !== 6 ? one : "\\n";
  // A line that goes on in the next.
  return style === 7 ? `\\\n${one}` : one;
}
