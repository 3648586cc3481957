/** What isn't code behind an opening brace: `{#if …}`, `{:else if …}`, `{@html …}`, `{/if}`. */
const mark = /\s*(?:[#:@][a-z]*(?:\s+if\b)?|\/[a-z]+(?=\s*\}))/y;

/** Behind an operand a slash divides; anywhere else a regular expression begins with it. */
const divided =
  /\s+|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\r\n]|\\[\s\S])*"?|'(?:[^'\\\r\n]|\\[\s\S])*'?|[\p{ID_Continue}$]+|[\s\S]/uy;
const expected = new RegExp(
  `${/\/(?![*/])(?:[^/\\[\r\n]|\\.|\[(?:[^\]\\\r\n]|\\.){0,999}\]){1,999}\//u.source}|${divided.source}`,
  "uy",
);
const ofTemplate = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(`|\$\{)/y;
const before = /^(?:await|case|delete|do|else|extends|in|instanceof|new|of|return|throw|typeof|void|yield)$/;

/** Where the brace at an offset is closed: behind that, whatever strings, templates and comments there are; -1 where it isn't. */
export function endOfBraces(text: string, start: number): number {
  mark.lastIndex = start + 1;
  let at = mark.test(text) ? mark.lastIndex : start + 1;
  /** Of each brace that is open, whether it stands in a template. */
  const open = [false];
  let isOperand = false;
  const template = () => {
    ofTemplate.lastIndex = at;
    const found = ofTemplate.exec(text);
    at = found ? ofTemplate.lastIndex : text.length;
    isOperand = found?.[1] === "`";
    if (!isOperand) open.push(true);
  };
  while (at < text.length) {
    const token: RegExp = isOperand ? divided : expected;
    token.lastIndex = at;
    const read: string = token.exec(text)![0];
    at += read.length;
    if (/^\s|^\/[/*]/.test(read)) continue;
    if (read === "`") template();
    else if (read === "{") {
      open.push(false);
      isOperand = false;
    } else if (read === "}") {
      const wasInTemplate = open.pop();
      if (open.length === 0) return at;
      isOperand = true;
      if (wasInTemplate) template();
    } else isOperand = /^[\p{ID_Continue}$)\]"']|^\/./u.test(read) && !before.test(read);
  }
  return -1;
}
