import { classScope } from "./classes.js";
import { declaration, pool } from "./declarations.js";
import { functionScope } from "./functions.js";
import { lookAlikeUse } from "./look-alikes.js";
import { allMembers, type Held, Names, type Writer } from "./names.js";
import { deeper, type Position, shadowing } from "./position.js";
import { place, typeUse, use } from "./uses.js";

const unusable: Held = { kind: "unusable" };

/** The statements of a block: names of its own, references, look-alikes, and more scopes. */
export function block(names: Names, writer: Writer, position: Position): string {
  const { choices } = writer;
  const inner = new Names(names);
  const free = pool.filter((name) => !names.isOwn(name) || !position.isBody);
  const own = new Set(
    Array.from({ length: choices.below(position.depth === 0 ? 4 : 3) }, () => choices.pick(free)),
  );
  for (const name of own) inner.set(name, unusable);
  const declarations = [...own].map((name) => {
    const { text, held } = declare(name, inner, writer, position);
    if (held) inner.set(name, held);
    else inner.unset(name);
    return text;
  });
  const count = 1 + choices.below(3);
  const statements = Array.from({ length: count }, () => statement(inner, writer, position));
  // A function can be written before what it uses is declared.
  const early = choices.chance(4)
    ? [`const ${writer.id("early")} = () => {\n${statement(inner, writer, deeper(position, true))}\n};`]
    : [];
  return [...early, ...declarations, ...statements].join("\n");
}

/** A declaration, hoisted out of a block now and then; `held` is null where the name is not seen around the block. */
function declare(
  name: string,
  names: Names,
  writer: Writer,
  { isBody, isStrict }: Position,
): { text: string; held: Held | null } {
  const written = declaration(name, names, writer);
  const isFunction = written.text.startsWith("function");
  if (isFunction && isBody && writer.choices.chance(3)) {
    const where = isStrict ? "seen in its block" : "seen around its block";
    writer.features.add(`hoists a function ${where}`);
    return { text: `{ ${written.text} }`, held: isStrict ? null : written.held };
  }
  // In a script it would be seen around the block, too.
  if (isFunction && !isBody && !isStrict) return { text: `const ${name} = new Own();`, held: owned("const") };
  const isSimple =
    /^(?:const|let) \w+ = /.test(written.text) && !written.text.includes(";", written.text.indexOf(";") + 1);
  if (!isBody || !isSimple || !writer.choices.chance(4)) return written;
  const { held } = written;
  const value = written.text.replace(/^(?:const|let)/, "var");
  const inBlocks: Record<string, string> = {
    "a var": value,
    "a var in a block": `{ ${value} }`,
    "a var in a branch": `if (maybe) { ${value} } else use();`,
    "a var in a loop": `for (${value.slice(0, -1)}; false; ) use();`,
  };
  const text = writer.way("hoists", inBlocks);
  if (held.kind === "client") return { text, held: { ...held, of: "a var, by name" } };
  return { text, held: held.kind === "other" ? { ...held, of: "var" } : held };
}

function owned(of: string): Held {
  return { kind: "other", of, members: allMembers };
}

function statement(names: Names, writer: Writer, position: Position): string {
  const { choices } = writer;
  const kind = choices.below(writer.isTypeScript ? 11 : 10);
  if (kind < 4) return place(use(names, writer), writer, position.isInFunction);
  if (kind < 7) return lookAlikeUse(names, writer);
  if (kind === 10) return typeUse(writer);
  return position.depth > 3 ? lookAlikeUse(names, writer) : scope(names, writer, position);
}

function scope(names: Names, writer: Writer, position: Position): string {
  const kind = writer.choices.below(6);
  if (kind < 2) return functionScope(names, writer, position, block);
  return kind < 4 ? blockScope(names, writer, position) : classScope(names, writer, position, block);
}

function blockScope(names: Names, writer: Writer, position: Position): string {
  const { choices } = writer;
  const plain = () => block(names, writer, deeper(position));
  const shadowed = (of: string, isKnown: boolean) => {
    const { name, inner } = shadowing(names, writer, of, isKnown);
    return { name, body: block(inner, writer, deeper(position)) };
  };
  const ways: Record<string, () => string> = {
    "a block": () => `{\n${plain()}\n}`,
    "a branch": () => `if (maybe) {\n${plain()}\n} else {\n${plain()}\n}`,
    "a labelled block": () => {
      const label = choices.pick(pool);
      if (writer.labels.has(label)) return `{\n${plain()}\n}`;
      writer.labels.add(label);
      const text = `${label}: {\n${plain()}\n}`;
      writer.labels.delete(label);
      return text;
    },
    "a try": () => `try {\n${plain()}\n} finally {\n${plain()}\n}`,
    "a catch": () => {
      // A block that declares the name again would not be allowed there.
      const { name, inner } = shadowing(names, writer, "a catch's");
      return `try { use(); } catch (${name}) {\n{ ${block(inner, writer, deeper(position))} }\n}`;
    },
    "a for of": () => {
      const { name, body } = shadowed("a loop's const", false);
      return `for (const ${name} of [1]) {\n${body}\n}`;
    },
    "a for in": () => {
      const { name, body } = shadowed("a loop's key", false);
      return `for (let ${name} in maybe) {\n${body}\n}`;
    },
    "a for": () => {
      const { name, body } = shadowed("a loop's let", true);
      return `for (let ${name} = 0; ${name} < 1; ${name}++) {\n${body}\n}`;
    },
    "a while": () => `while (maybe) {\n${plain()}\nbreak;\n}`,
    "a do": () => `do {\n${plain()}\n} while (maybe);`,
    "a switch": () => `switch (maybe) {\ncase 1:\n${plain()}\n}`,
  };
  return writer.way("scope", ways)();
}
