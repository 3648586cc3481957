import fc from "fast-check";

/** A callback as a program with a call around it, and what its author could have written otherwise. */
export interface CallbackProgram {
  readonly code: string;
  readonly comments: readonly string[];
}

/*
 * Texts are made of code with these in it: `$stdout`, `$stderr`, `$code`, `$close`, `$data`, `$error` for what the
 * parameters are called, `@` for an identification of its own, `~` for a semicolon or none (then `^` is one, before a
 * bracket), `%` for a comment.
 */

const reads = fc.constantFrom("$stdout", "$stderr");
const eventTests = fc.constantFrom(
  "$error",
  "!$error",
  "$error != null",
  "$code",
  "$code === 0",
  "$code !== 0",
  "$code > 0",
  "$code === -1",
  "$code !== undefined",
  "$code != null",
  'typeof $code === "number"',
  "$close",
  "!$close",
  "$close === true",
  "$close || $code === 3",
  "$code === 0 || $code === 3",
  "$close && flag()",
  "$close && $code === 3",
  "($code ?? -1) >= 0",
);
const outputTests = fc.constantFrom(
  "$stdout",
  "$stderr",
  "!$stdout",
  "$stdout !== undefined",
  "$stdout && $stderr",
  "$stdout || $stderr",
  "!$error && $stdout",
  "$stdout && !$close",
  "$stdout?.includes('a')",
  "settings.verbose && $stdout",
  "$stdout && matches($stdout)",
);
const otherTests = fc.constantFrom(
  "settings.verbose",
  "settings.quiet",
  "flag()",
  "$data",
  "$data && $code",
  "$error || $stderr",
  "$stdout || $code",
  "true",
  "settings.quiet || $stdout",
  "settings.verbose || $close",
);
const tests = fc.oneof(
  { weight: 6, arbitrary: eventTests },
  { weight: 4, arbitrary: outputTests },
  { weight: 1, arbitrary: otherTests },
);

const outputEffects = fc.oneof(
  reads.map((read) => `print("@", ${read})`),
  reads.map((read) => `append(${read})`),
  fc.constant('print("@", $stdout, $stderr)'),
  fc.constant("append($stdout ?? $stderr)"),
  fc.constant('print("@", `${$stdout}`, $stdout)'),
);
const riskyOutputEffects = fc.oneof(
  reads.map((read) => `print("@", ${read}, ${read}.length)`),
  reads.map((read) => `print("@", ...[${read}])`),
);
const otherEffects = fc.constantFrom(
  'note("@")',
  'note("@", lines.length)',
  'note("@", $code)',
  'note("@", $error)',
  'note("@", $code === 0 ? "fine" : "bad")',
  'note("@", $close, $code)',
  "flip()",
);
const mixedEffects = fc.constantFrom('note("@", $stdout, $code)', 'note("@", $error, $stderr)');
const effects = fc.oneof(
  { weight: 6, arbitrary: outputEffects },
  { weight: 1, arbitrary: riskyOutputEffects },
  { weight: 6, arbitrary: otherEffects },
  { weight: 1, arbitrary: mixedEffects },
);

const locals = fc.constantFrom(
  (n: number, rest: string) => `{ const text${n} = $stdout ?? $stderr~\nprint("@", text${n})~\n${rest} }`,
  (n: number, rest: string) => `const text${n} = $stdout~\nif (text${n}) print("@", text${n})~\n${rest}`,
  (n: number, rest: string) => `const text${n} = $stdout~\nprint("@", text${n}, text${n}.length)~\n${rest}`,
  (n: number, rest: string) => `const code${n} = $code~\nif (code${n}) note("@", code${n})~\n${rest}`,
  (n: number, rest: string) => `const failed${n} = $code > 0~\nif ($close) note("@", failed${n})~\n${rest}`,
  (n: number, rest: string) => `const failed${n} = $code > 0~\nif (failed${n}) note("@")~\n${rest}`,
  (n: number, rest: string) => `const now${n} = flag()~\nnote("@", now${n})~\n${rest}`,
  (n: number, rest: string) =>
    `let seen${n} = $stdout~\nif ($close) seen${n} = "end"~\nprint("@", seen${n})~\n${rest}`,
);

const statements = fc.letrec<{ statement: string; block: string }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 3, depthSize: "small", withCrossShrink: true },
    { weight: 4, arbitrary: outputEffects.map((effect) => `${effect}~`) },
    { weight: 2, arbitrary: effects.map((effect) => `${effect}~`) },
    { weight: 6, arbitrary: fc.tuple(tests, tie("block")).map(([test, block]) => `if (${test}) ${block}`) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(tests, tie("block"), tie("block"))
        .map(([test, then, otherwise]) => `if (${test}) ${then} else ${otherwise}`),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(tests, tie("block"), tests, tie("block"), tie("block"))
        .map(([a, b, c, d, e]) => `if (${a}) ${b} else if (${c}) ${d} else ${e}`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tests, tie("block"), tests, tie("block"))
        .map(([a, b, c, d]) => `if (${a}) ${b} else if (${c}) ${d}`),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(tests, effects).map(([test, effect]) => `^${guard(test)} && ${effect}~`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(tests, effects).map(([test, effect]) => `^${guard(test)} || ${effect}~`),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(tests, effects, effects).map(([test, a, b]) => `^${guard(test)} ? (${a}) : ${b}~`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(tests, effects).map(([test, effect]) => `if (${test}) return ${effect}~`),
    },
    { weight: 2, arbitrary: tests.map((test) => `if (${test}) return~`) },
    { weight: 1, arbitrary: tests.map((test) => `if (${test}) throw new Error("@")~`) },
    { weight: 1, arbitrary: tests.map((test) => `if (${test}) {} else throw "@"~`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tests, effects, tests, effects, effects)
        .map(([a, b, c, d, e]) => `^${guard(a)} ? (${b}) : ${guard(c)} ? (${d}) : (${e})~`),
    },
    { weight: 1, arbitrary: tests.map((test) => `print("@", $stdout, ${guard(test)} ? 1 : 2)~`) },
    { weight: 1, arbitrary: reads.map((read) => `for (const part of parts(${read})) print("@", part)~`) },
    { weight: 1, arbitrary: tie("block").map((block) => `for (const turn of [1, 2]) ${block}`) },
    { weight: 1, arbitrary: tie("block").map((block) => `try ${block} catch (problem) { note("@") }`) },
    { weight: 1, arbitrary: fc.constant('^[1].forEach(() => print("@", $stdout))~') },
    { weight: 1, arbitrary: fc.constant('if ($close) { ^[1].forEach(() => note("@", $code))~ }') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(9), locals, tie("statement"))
        .map(([n, write, rest]) => `{\n${write(n, rest)}\n}`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(eventTests, otherEffects, otherEffects).map(([test, a, b]) => {
        const inner = `(d) => {\n${a}~\nif (d.close) {\n${b}~\nnote("@", d.code)~ }\n}`;
        return `if (${test}) {\nwindow.ddClient.spawnDockerCmd("@", [], ${inner})~\n}`;
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constant(
        'if ($stdout) window.ddClient.spawnDockerCmd("@", [$stdout], (message) => print("@", $stdout, message.stdout))~',
      ),
    },
  ),
  block: fc.oneof(
    fc.array(tie("statement"), { minLength: 1, maxLength: 2 }).map((list) => `{\n${list.join("\n")}\n}`),
    effects.map((effect) => `{ % ${effect}~ }`),
  ),
}));

/** `a || b` as the left operand of `&&` */
function guard(test: string): string {
  return /\|\||&&|\?\?/.test(test) ? `(${test})` : test;
}

const bodies = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom("", "", "%"), statements.statement, fc.constantFrom("", "", " %")), {
        minLength: 1,
        maxLength: 4,
      })
      .map(
        (list) => `{\n${list.map(([before, text, behind]) => `${before}\n${text}${behind}`).join("\n")}\n}`,
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(9), locals, fc.array(statements.statement, { minLength: 1, maxLength: 2 }))
      .map(([n, write, list]) => `{\n${write(n, list.join("\n")).replace(/^\{ ([\s\S]*) \}$/, "$1")}\n}`),
  },
  { weight: 1, arbitrary: fc.tuple(tests, effects).map(([test, effect]) => `${guard(test)} && ${effect}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(tests, effects, effects).map(([test, a, b]) => `(${guard(test)} ? (${a}) : (${b}))`),
  },
);

/** How the parameters are written, and what their parts are called then. */
const shapes = {
  members: { head: "(data, error)", first: "", data: "data", of: (name: string) => `data.${name}` },
  renamed: { head: "(d, e)", first: "", data: "d", of: (name: string) => `d.${name}` },
  computed: { head: "(data, error)", first: "", data: "data", of: (name: string) => `data["${name}"]` },
  pattern: {
    head: "({ stdout, stderr, code, close }, error)",
    first: "",
    data: "stdout",
    of: (name: string) => name,
  },
  partly: {
    head: "({ stdout: out, stderr, code: status, close }, error)",
    first: "",
    data: "out",
    of: (name: string) => ({ stdout: "out", code: "status" })[name] ?? name,
  },
  taken: {
    head: "(data, error)",
    first: "const { stdout, stderr, code, close } = data~",
    data: "code",
    of: (name: string) => name,
  },
} as const;

/** Callbacks of many shapes, each in a program that spawns a command with it. */
export const callbackPrograms: fc.Arbitrary<CallbackProgram> = fc
  .record({
    body: bodies,
    shape: fc.constantFrom(...Object.values(shapes)),
    semicolons: fc.boolean(),
    form: fc.constantFrom("arrow", "arrow", "function", "async"),
    indent: fc.constantFrom("", "  ", "\t"),
    eol: fc.constantFrom("\n", "\n", "\r\n"),
  })
  .map(({ body, shape, semicolons, form, indent, eol }) => {
    const comments: string[] = [];
    let ids = 0;
    const isBlock = body.startsWith("{");
    const error = shape.head.endsWith(", e)") ? "e" : "error";
    const start = shape.first && isBlock ? `{\n${shape.first}${body.slice(1)}` : body;
    const filled = start
      .replace(/\$(stdout|stderr|code|close)/g, (_, name: string) =>
        shape.first && !isBlock ? `data.${name}` : shape.of(name),
      )
      .replace(/\$data/g, shape.first && !isBlock ? "data" : shape.data)
      .replace(/\$error/g, error)
      .replace(/@/g, () => `s${++ids}`)
      .replace(/%/g, () => {
        const text = `c${comments.length + 1}.`;
        comments.push(text);
        return comments.length % 2 === 0 ? `// ${text}\n` : `/* ${text} */`;
      })
      .replace(/\^(.)/g, (_, next: string) => (!semicolons && /[([]/.test(next) ? `;${next}` : next))
      .replace(/~/g, semicolons ? ";" : "\n")
      .replace(/\n(?=.)/g, `\n${indent}`);
    const isFunction = form === "function" && isBlock;
    const callback = isFunction
      ? `function ${shape.head} ${filled}`
      : `${form === "async" ? "async " : ""}${shape.head} => ${filled}`;
    const code = `window.ddClient.spawnHostCmd("tool", ["a"], ${callback})${semicolons ? ";" : ""}\n`;
    return { code: code.replace(/\n/g, eol), comments };
  });

const inputs = fc.oneof(
  fc.constantFrom("a line", "b", "").map((stdout) => ({ stdout })),
  fc.constantFrom("a problem", "c").map((stderr) => ({ stderr })),
  fc.constantFrom(0, 3).map((code) => ({ code })),
  fc.constant({ error: "no such program" }),
);

/** What happens to a command, in any order. */
export const inputSequences = fc.array(inputs, { minLength: 1, maxLength: 6 });
