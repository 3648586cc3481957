/** Whether grep takes some of a text for more than it is. */
export function isPattern(text: string, isExtended: boolean): boolean {
  return (isExtended ? /[\\.*[\]^$+?(){}|]/ : /[\\.*[\]^$]/).test(text);
}

/** What means itself to grep and something else in JavaScript. */
const special = new Set("+?(){}|/");

/**
 * A pattern of grep's as the source of a regular expression that matches the same; undefined where that isn't certain.
 * `a.*(b)` → `a.*\(b\)`, and with `-E`, `a.*(b)`.
 */
export function toPattern(text: string, isExtended: boolean): string | undefined {
  if (/\p{C}|\p{Zl}|\p{Zp}/u.test(text)) return undefined;
  let source = "";
  for (let at = 0; at < text.length; at++) {
    const one = text[at]!;
    if (one === "\\") {
      const next = text[++at] ?? "";
      const grouping = !isExtended && /^[|+?()]$/.test(next);
      if (grouping) source += next;
      else if (/^[.*[\]^$\\]$/.test(next) || (isExtended && /^[+?(){}|]$/.test(next))) source += `\\${next}`;
      else return undefined;
    } else if (one === "[") {
      const set = /^\[\^?[\w\-.,:;=@#%!~ ]+\]/.exec(text.slice(at))?.[0];
      if (!set || /^\[\^?\]|\[[.:=]/.test(set)) return undefined;
      source += set;
      at += set.length - 1;
    } else if (one === "/") source += "\\/";
    else if (special.has(one)) source += isExtended ? one : `\\${one}`;
    else if (one === "^" || one === "$" || one === "*") {
      const isEdge = one === "^" ? at === 0 : at === text.length - 1;
      if (!isExtended && (one === "*" ? at === 0 || text[at - 1] === "^" : !isEdge)) return undefined;
      source += one;
    } else source += one;
  }
  try {
    new RegExp(source);
    return source;
  } catch {
    return undefined;
  }
}
