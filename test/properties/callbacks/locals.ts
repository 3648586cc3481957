import type { CallbackWriter } from "./writer.js";

/** A statement that takes part of the message into a name of its own, before others. */
export function local(writer: CallbackWriter, rest: string): string {
  const n = writer.choices.below(10);
  const ways: Record<string, string> = {
    "a text": `{ const text${n} = $stdout ?? $stderr~\nprint("@", text${n})~\n${rest} }`,
    "a text that is tested": `const text${n} =· $stdout~\nif (text${n}) print("@", text${n})~\n${rest}`,
    "a text with its length": `const text${n} = $stdout~\nprint("@", text${n}, text${n}.length)~\n${rest}`,
    "a code": `const code${n} = ·$code~\nif (code${n}) note("@", code${n})~\n${rest}`,
    "a failure": `const failed${n} = $code > 0~\nif ($close) note("@", failed${n})~\n${rest}`,
    "a failure that is tested": `const failed${n} = $code > 0~\nif (failed${n}) note("@")~\n${rest}`,
    "something else": `const now${n} = flag()~\nnote("@", now${n})~\n${rest}`,
    "a variable": `let seen${n} = $stdout~\nif ($close) seen${n} = "end"~\nprint("@", seen${n})~\n${rest}`,
    "a default in a pattern": `const { length: size${n} = 0 } = $stdout ?? ""~\nif ($stdout) print("@", size${n})~\n${rest}`,
    "a nested pattern": `const { own: { text: text${n}, ...more${n} } } = { own: { text: $stdout, of: "it" } }~\nprint("@", text${n}, more${n}.of)~\n${rest}`,
    "an array's pattern": `const [first${n} = "none"] = parts($stdout)~\nif ($stdout) print("@", first${n})~\n${rest}`,
    "a function": `function show${n}() { print("@", $stdout)~ }\nif ($stdout) show${n}()~\n${rest}`,
    "an arrow function": `const tell${n} = (text) => note("@", text, $code)~\nif ($close) tell${n}("end")~\n${rest}`,
    "a function with a default": `function show${n}(text = $stdout) { print("@", text)~ }\nshow${n}()~\n${rest}`,
    "a generator": `function* texts${n}() { yield $stdout~ }\nfor (const one of texts${n}()) print("@", one)~\n${rest}`,
    ...(writer.hasClasses && {
      "a class": `class Told${n} { text = $stdout; show() { print("@", this.text)~ } }\nif ($stdout) new Told${n}().show()~\n${rest}`,
    }),
    ...(writer.isTypeScript && {
      "a type": `type Text${n} = string | undefined~\nconst text${n}: Text${n} = $stdout~\nprint("@", text${n})~\n${rest}`,
    }),
  };
  return writer.way("local", ways);
}
