import type { Code, Effects, Extension, State, TokenizeContext } from "micromark-util-types";

/** What Docusaurus takes in MDX besides: comments of HTML, and the name of a heading: `## Title {#name}`. */
export const docusaurus: Extension = {
  flow: { 60: { tokenize: tokenizeBlockComment, concrete: true } },
  text: { 60: { tokenize: tokenizeComment }, 123: { tokenize: tokenizeName } },
};

/** A comment on lines of its own. */
function tokenizeBlockComment(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const endOfLine: State = (code) => {
    if (code === null || isLineEnding(code)) return leave(effects, ok)(code);
    if (!isSpace(code)) return nok(code);
    effects.consume(code);
    return endOfLine;
  };
  return comment(this, effects, endOfLine, nok);
}

function tokenizeComment(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return comment(this, effects, leave(effects, ok), nok);
}

/** @param ok where its data is still open */
function comment(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let dashes = 0;
  const inside: State = (code) => {
    if (code === null || context.parser.lazy[context.now().line]) return nok(code);
    if (isLineEnding(code)) {
      effects.exit("htmlTextData");
      return lineEnding(code);
    }
    effects.consume(code);
    if (code === 62 && dashes >= 2) return ok;
    dashes = code === 45 ? dashes + 1 : 0;
    return inside;
  };
  const lineEnding: State = (code) => {
    if (!isLineEnding(code)) {
      effects.enter("htmlTextData");
      return inside(code);
    }
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return lineEnding;
  };
  return enter(effects, text("<!--", effects, inside, nok));
}

function tokenizeName(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const name: State = (code) => {
    if (code === 125) {
      effects.consume(code);
      return leave(effects, ok);
    }
    if (code === null || !/[\w-]/.test(String.fromCharCode(code))) return nok(code);
    effects.consume(code);
    return name;
  };
  return enter(effects, text("{#", effects, name, nok));
}

function text(all: string, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    if (code !== all.charCodeAt(0)) return nok(code);
    effects.consume(code);
    return all.length === 1 ? ok : text(all.slice(1), effects, ok, nok);
  };
}

function enter(effects: Effects, then: State): State {
  return (code) => {
    effects.enter("htmlText");
    effects.enter("htmlTextData");
    return then(code);
  };
}

function leave(effects: Effects, then: State): State {
  return (code) => {
    effects.exit("htmlTextData");
    effects.exit("htmlText");
    return then(code);
  };
}

/** The parser has codes of its own for line ends and tabs. */
function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}
