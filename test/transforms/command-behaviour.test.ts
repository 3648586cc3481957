import { createContext, Script } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { migrate } from "../../src/migrate.js";

const quotes = ["'", '"', "`"] as const;

/** A literal's source: words, white space, quotes for the shell, escapes. */
const literal = fc
  .tuple(
    fc.constantFrom(...quotes),
    fc.array(
      fc.oneof(
        { weight: 45, arbitrary: fc.constantFrom(..."a b1 --x= -y . /p {{.Id}} é".split(" ")) },
        { weight: 30, arbitrary: fc.constantFrom(" ", "  ", "\\t", "\\u0020") },
        { weight: 15, arbitrary: fc.constantFrom("\\x27 \\x27", "\\x22q  r\\x22", "\\\\\\\\") },
        // What nobody can split.
        { weight: 1, arbitrary: fc.constantFrom("|", "\\x24", "\\n", "\\x27") },
      ),
      { maxLength: 5 },
    ),
  )
  .map(([quote, pieces]) => quote + pieces.join("") + quote);

const comment = fc.oneof(
  { weight: 9, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.constantFrom("/* one */", "// two\n") },
);

const { sum, hole } = fc.letrec<{ sum: string; hole: string; template: string; operand: string }>((tie) => ({
  hole: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(
      "name",
      "name",
      "count",
      "fixed",
      "next()",
      "row.id",
      "(flag ? 'p' : \"q\")",
      "7",
      "list",
    ),
    tie("template"),
    tie("sum").map((source) => `(${source})`),
  ),
  template: fc
    .array(fc.tuple(literal, comment, tie("hole"), comment), { maxLength: 3 })
    .map((pieces) =>
      pieces
        .map(([text, before, inside, after]) => `${text.slice(1, -1)}\${${before}${inside}${after}}`)
        .join(""),
    )
    .map((inside) => `\`${inside}\``),
  operand: fc.oneof(literal, tie("template"), tie("hole")),
  sum: fc
    .tuple(fc.oneof(literal, tie("template")), fc.array(fc.tuple(comment, tie("operand")), { maxLength: 4 }))
    .map(([first, rest]) => rest.reduce((left, [note, right]) => `${left} +${note} ${right}`, first)),
}));

const command = fc.oneof(
  sum,
  fc
    .tuple(fc.constantFrom('"tool "', "'tool  --v '", "`tool ${name} `"), sum)
    .map(([a, b]) => `${a} + (${b})`),
);

/** A call of the old API with its command as `$`. */
const call = fc.oneof(
  fc.constantFrom(
    "window.ddClient.execHostCmd($)",
    "window.ddClient.backend.execInVMExtension(/* here */ $)",
    "window.ddClient.backend.execInContainer(next(), $)",
  ),
  fc
    .array(fc.oneof(literal, hole, fc.constantFrom("...list", "-3", "0x10")), { maxLength: 3 })
    .map((rest) => `window.ddClient.execDockerCmd(${["$", ...rest].join(", ")})`),
);

/** What stands around a call, `@` being the command and `CALL` the call; `c` is a name for the command. */
const shapes = [
  "await CALL(@);",
  "const c = @;\nawait CALL(c);",
  "const c = @; // why\nconst { stdout } = await CALL(c);\nlog(stdout);",
  "let c = @, d = 1;\nlog(d);\nawait CALL(c);",
  "const d = next(), c = @;\nawait CALL(c);",
  "const c = @;\nname += 'r';\nawait CALL(c);",
  "const c = @;\nlog(c);\nawait CALL(c);",
  "const c = @;\nrow.id = next();\nawait CALL(c);",
  "const c = @;\nawait (async () => { list.push('z'); await CALL(c); })();",
  "for (const fixed of list) {\n  const c = @;\n  log(fixed);\n  await CALL(c);\n}",
  "for (let count = 0; count < 2; count++) {\n  const c = @;\n  log(count);\n  await CALL(c);\n}",
  "if (flag) { var c = @; }\nawait CALL(c);",
  "const run = line => CALL(line);\nawait run(@);\nawait run('tool  one');",
  "async function run(line, more = 2) {\n  log(more);\n  return CALL(line);\n}\nconst c = @;\nawait run(c, 5);",
  "const inner = (line) => CALL(line);\nconst outer = (line, args) => [inner(line), args];\nawait outer(@, log(1))[0];",
];

const program = fc
  .record({ command, call, shape: fc.constantFrom(...shapes) })
  .map(({ command, call, shape }) =>
    shape
      .replace(/CALL\((c|line|@)\)/g, (_, argument: string) => call.replace("$", () => argument))
      .replaceAll("@", () => command),
  )
  .map(
    (body) =>
      `let name = "nm", flag = false;\nconst fixed = "f";\nexport async function main(count) {\n${body}\n}\n`,
  );

/** Every command line that a program runs, and what else it does, in order. */
async function run(code: string): Promise<string[]> {
  const done: string[] = [];
  const record = (line: string) => {
    done.push(collapse(line));
    return Promise.resolve({ stdout: "out" });
  };
  const exec = (where: string) => (executable: unknown, args: unknown) => {
    const words = [executable, ...(args as unknown[])];
    return record(`${where} ${words.join(" ")}`);
  };
  const ddClient = {
    execHostCmd: (line: string) => record(`host ${line}`),
    execDockerCmd: (...words: unknown[]) => record(`docker ${words.join(" ")}`),
    backend: {
      execInVMExtension: (line: string) => record(`vm ${line}`),
      execInContainer: (id: string, line: string) => record(`docker exec ${id} ${line}`),
    },
    docker: { cli: { exec: exec("docker") } },
    extension: { vm: { cli: { exec: exec("vm") } }, host: { cli: { exec: exec("host") } } },
  };
  let calls = 0;
  const context = {
    window: { ddClient },
    row: { id: "ID" },
    list: ["u", "v"],
    log: (value: unknown) => done.push(`log ${value}`),
    next: () => {
      done.push("next");
      return `n${calls++}`;
    },
  };
  try {
    await new Script(`${code.replace("export ", "")}\nmain(3)`).runInContext(createContext(context));
  } catch (error) {
    done.push(String(error));
  }
  return done;
}

/** One space for each run of white space outside quotes, as a shell sees it. */
function collapse(line: string): string {
  return line
    .replace(/'[^']*'|"(?:\\.|[^"\\])*"|\\.|[ \t]+/gs, (found) => (/^[ \t]/.test(found) ? " " : found))
    .trim();
}

test("a migrated program runs the same commands in the same order", async () => {
  let migrated = 0;
  await fc.assert(
    fc.asyncProperty(program, async (source) => {
      const result = migrate(source, { path: "program.mjs" });
      expect(result.error).toBeNull();
      expect(migrate(result.code, { path: "program.mjs" }).changed).toBe(false);
      if (result.changed) migrated++;
      expect(await run(result.code)).toEqual(await run(source));
    }),
    { numRuns: 1500 },
  );
  expect(migrated).toBeGreaterThan(300);
});
