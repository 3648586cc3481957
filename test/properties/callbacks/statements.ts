import { eventTests, guard, ownTests, test } from "./conditions.js";
import { effect, otherEffect, outputEffect, read } from "./effects.js";
import { local } from "./locals.js";
import type { CallbackWriter } from "./writer.js";

function block(writer: CallbackWriter, depth: number): string {
  const { choices } = writer;
  if (choices.chance(3)) return `{ % ${effect(writer)}~ }`;
  const list = Array.from({ length: 1 + choices.below(2) }, () => statement(writer, depth + 1));
  return `·{·\n${list.join("\n")}\n}`;
}

/** A statement, or a choice of them, each of which is about one event, so that the callback can be split. */
export function splittable(writer: CallbackWriter): string {
  const { choices } = writer;
  const about = (event: NonNullable<CallbackWriter["event"]>, write: () => string) => {
    writer.event = event;
    const text = write();
    writer.event = undefined;
    return text;
  };
  const event = choices.pick(["output", "output", "error", "close"] as const);
  const other = choices.pick(["output", "error", "close"] as const);
  const own = choices.pick(ownTests[event]);
  const inside = (one: typeof event) => about(one, () => block(writer, choices.below(3)));
  const ways: Record<string, () => string> = {
    "bare output": () => about("output", () => statement(writer, choices.below(4))),
    "bare output again": () => about("output", () => `${effect(writer)}~`),
    guarded: () => `if (·${own}·) ${inside(event)}`,
    "guarded again": () => `if (${own}) ${inside(event)}`,
    "guarded with an and": () => about(event, () => `^${guard(own)} && (${effect(writer)})~`),
    "with another": () =>
      `if (${own}) ${inside(event)} else if (${choices.pick(ownTests[other])}) ${inside(other)}`,
    "with the rest": () =>
      `if ($error) ${inside("error")} else if ($close) ${inside("close")} else ${inside("output")}`,
    "that returns": () => `if ($error) {\n${about("error", () => effect(writer))}~\nreturn~\n}`,
    "that returns something": () => `if ($close) return ${about("close", () => effect(writer))}~`,
    "either of two": () =>
      `^${guard(own)} ? (${about(event, () => effect(writer))}) : ${about("output", () => outputEffect(writer))}~`,
  };
  return writer.way("splittable", ways)();
}

/** Calls a function of the callback's own, or hands it on. */
function call({ choices }: CallbackWriter, name: string): string {
  return choices.pick([
    `${name}()`,
    `${name}()`,
    `after(${name})`,
    `^[1].forEach(${name})`,
    `void ${name}.call()`,
  ]);
}

/** Anything a callback may consist of. */
export function statement(writer: CallbackWriter, depth = 0): string {
  const { choices } = writer;
  const a = test(writer);
  if (depth > 3 || choices.below(3) === 0) return `${effect(writer)}~`;
  const one = () => block(writer, depth);
  const id = writer.id();
  const ways: Record<string, () => string> = {
    "an if": () => `if (·${a}·) ${one()}`,
    "an if again": () => `if (${a}) ${one()}`,
    "an else": () => `if (${a}) ${one()} ·else· ${one()}`,
    "a chain of ifs": () => `if (${a}) ${one()} else if (·${test(writer)}) ${one()} else ${one()}`,
    "an open chain": () => `if (${a}) ${one()} else if (${test(writer)}) ${one()}`,
    "an and": () => `^${guard(a)} && (${effect(writer)})~`,
    "an or": () => `^${guard(a)} || (${effect(writer)})~`,
    "a choice": () => `^${guard(a)} ? (${effect(writer)}) : (${effect(writer)})~`,
    "two choices": () =>
      `^${guard(a)} ? (${effect(writer)}) : ${guard(test(writer))} ? (${effect(writer)}) : (${effect(writer)})~`,
    "a return with an effect": () => `if (${a}) return ${effect(writer)}~`,
    "a return": () => `if (${a}) return~`,
    "a throw": () => `if (${a}) throw new Error("@")~`,
    "a throw in an else": () => `if (${a}) {} else throw "@"~`,
    // Without an `else`: what is done because nothing fails a test is the accepted difference, too.
    "a test of the text": () => `if (/a/.test($stdout)) { ${outputEffect(writer)}~ }`,
    "a choice as an argument": () => `print("@", $stdout, ${guard(a)} ? 1 : 2)~`,
    "a loop over output": () => `for (const part of parts(${read(writer)})) print("@", part)~`,
    "a loop": () => `for (const turn of [1, 2]) ${one()}`,
    "a counting loop": () =>
      `for (let ${id} = 0; ${id} < 2; ${id}++) {\nif (${a}) continue~\n${effect(writer)}~\n}`,
    "a while": () => `let ${id}left = 2~\nwhile (${id}left-- > 0) ${one()}`,
    "a do": () =>
      `do {\nif (${a}) break~\n${effect(writer)}~\n} while (${guard(test(writer))} && lines.length < 0)~`,
    "loops with a label": () =>
      `${id}outer: for (const x of [1, 2]) {\nfor (const y of [1, 2]) {\nif (${a}) continue ${id}outer~\nif (${test(writer)}) break ${id}outer~\n${effect(writer)}~\n}\n}`,
    "a block with a label": () => `${id}block: {\nif (${a}) break ${id}block~\n${effect(writer)}~\n}`,
    "a switch on the code": () =>
      `switch (·$code·) {\ncase 0: ${effect(writer)}~ break~\ncase undefined: ${effect(writer)}~ break~\ndefault: ${effect(writer)}~\n}`,
    "a switch on tests": () =>
      `switch (true) {\ncase Boolean(${a}):\n${effect(writer)}~\nbreak~\ncase Boolean(${test(writer)}): {\n${effect(writer)}~\n}\n}`,
    "a switch on output": () =>
      `switch ($stdout) {\ncase "a line": ${outputEffect(writer)}~\ncase "b": ${outputEffect(writer)}~ }`,
    "a catch": () => `try ${one()} catch (problem) { note("@")~ }`,
    "a catch without a name": () => `try ${one()} catch { note("@")~ }`,
    "a finally": () => `try ${one()} finally { ${effect(writer)}~ }`,
    "an arrow function with output": () => '^[1].forEach(() => print("@", $stdout))~',
    "an arrow function with the code": () => 'if ($close) { ^[1].forEach(() => note("@", $code))~ }',
    "a local name": () => `{\n${local(writer, statement(writer, depth + 1))}\n}`,
    "another command": () => {
      const inner = `(d) => {\n${otherEffect(writer)}~\nif (d.close) {\n${otherEffect(writer)}~\nnote("@", d.code)~ }\n}`;
      return `if (${choices.pick(eventTests)}) {\nwindow.ddClient.spawnDockerCmd("@", [], ${inner})~\n}`;
    },
    "another command about output": () =>
      'if ($stdout) window.ddClient.spawnDockerCmd("@", [$stdout], (message) => print("@", $stdout, message.stdout))~',
    "another command that shows output": () =>
      '^window.ddClient.spawnDockerCmd("@", [], (message) => print("@", $stdout, message.stdout))~',
    "a promise of output": () => '^later().then(() => print("@", $stdout)).catch(failed)~',
    "a function with output": () => '^[1].forEach(() => {\nappend($stdout)~\nnote("@")~\n})~',
    "a function of its own": () =>
      `const show${id} = () => {\n${effect(writer)}~\n${outputEffect(writer)}~\n}\n${call(writer, `show${id}`)}~`,
    "a declared function of its own": () =>
      `{\n${call(writer, `show${id}`)}~\nfunction show${id}() {\nif (${a}) return~\n${outputEffect(writer)}~\n${effect(writer)}~\n}\n}`,
    "a function of its own with a parameter": () =>
      `const show${id} = (text) => {\nprint("@", text)~\nif (text) append(text)~\nelse ${choices.pick(["append(text)", otherEffect(writer)])}~\n}\nshow${id}($stdout)~`,
    "a function of its own that runs a command": () =>
      `const start${id} = () => window.ddClient.spawnDockerCmd("@", [], (message) => print("@", $stdout, message.stdout))\n${call(writer, `start${id}`)}~`,
    "a function of its own for a value": () =>
      `const text${id} = () => {\n${choices.pick(["", `${otherEffect(writer)}~\n`])}return $stdout~\n}\nprint("@", text${id}())~`,
    "a sequence": () => `^${outputEffect(writer)}, ${effect(writer)}~`,
    "a switch on output with a default": () =>
      `switch ($stdout) {\ncase "a line": ${outputEffect(writer)}~ break~\ndefault: ${effect(writer)}~ }`,
    "a loop over both": () =>
      `for (const part of [$stdout, $stderr]) {\nif (part) print("@", part)~\n${effect(writer)}~\n}`,
    "a promise": () => `later().then(() => {\n${effect(writer)}~\n}).catch(failed)~`,
    "a state": () =>
      `if ($stdout) {\nseen += 1~\nbuffer += $stdout~\n}\nif ($close) note("@", seen, buffer)~`,
    ...(writer.isAsync && {
      "an await": () => "await later()~",
      "an await in a branch": () => `if (${a}) {\nawait later()~\n${effect(writer)}~\n}`,
      "an await of an effect": () => `await ${outputEffect(writer).replace(/^(buffer|last).*$/, "later()")}~`,
      "a for await": () => `for await (const one of [$stdout]) print("@", one)~`,
    }),
  };
  return writer.way("statement", ways)();
}
