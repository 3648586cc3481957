import { afterEach, describe, expect, test } from "vitest";
import { main } from "../../fronts/cli/main.js";
import { subcommands } from "../../fronts/cli/subcommands.js";
import { createIo } from "../cli/memory-io.js";
import { describeEditor } from "../editors/installed.js";
import { Terminal } from "../editors/terminal.js";

const project = { "app.ts": "", "app 2.ts": "", "library/x.ts": "", "notes.txt": "" };
let terminal: Terminal | undefined;
afterEach(() => {
  terminal?.end();
  terminal = undefined;
});

async function print(...args: string[]) {
  const io = createIo();
  const code = await main(args, io);
  return { code, out: io.out(), err: io.err() };
}

/** A shell of somebody who has done what the help says of it. */
async function start(shell: string, home: Readonly<Record<string, string>>): Promise<Terminal> {
  const { out } = await print("completion", "--help");
  const line = out.split("\n").find((each) => each.includes(`completion ${shell}`))!;
  terminal = new Terminal(project, home, [shell]);
  await terminal.see(/^\$\s*$/);
  terminal.type(`${line.replace(/ {2,}#.*/, "").trim()} && exec ${shell}`);
  terminal.press("Enter");
  await terminal.see(/\n\$\s*$/);
  return terminal;
}

/** Begins a command, presses Tab, and waits for what is to be read then. */
async function tab(at: Terminal, typed: string, ...patterns: readonly RegExp[]): Promise<void> {
  at.press("C-u");
  at.type("clear");
  at.press("Enter");
  await at.see(/^\$\s*$/);
  at.type(`ddclient-migrate ${typed}`);
  await at.see(new RegExp(`^\\$ ddclient-migrate ${typed.trim().replace(/[$()\\]/g, "\\$&")}`));
  at.press("Tab");
  for (const pattern of patterns) await at.see(pattern);
}

/** A shell with a short prompt, which lists at the first Tab. */
const shells = {
  bash: { ".bashrc": "PS1='$ '\n", ".inputrc": "set show-all-if-ambiguous on\n" },
  zsh: { ".zshrc": "PS1='$ '\nautoload -U compinit; compinit -u\n" },
  fish: { ".config/fish/config.fish": "function fish_prompt; echo '$ '; end; set fish_greeting\n" },
};

for (const [shell, home] of Object.entries(shells))
  describeEditor(`completion in ${shell}`, shell, () => {
    test("completes options, values, commands, names and paths", async () => {
      const at = await start(shell, home);
      await tab(at, "--prin", /--print-config$/m);
      await tab(at, "--check --no-", /--no-ignore\b/, /--no-types\b/);
      await tab(at, "--format nd", /--format ndjson$/m);
      await tab(at, "--format=sa", /--format=sarif$/m);
      await tab(at, "--client ", /^import\b/m, /\bkeep\b(?! window)/);
      await tab(at, "--output no", /--output notes\.txt$/m);
      await tab(at, "--check libr", /--check library\/(?:x\.ts)?$/m);
      await tab(at, "app\\ ", /app\\ 2\.ts$/m);
      await tab(at, "expl", /ddclient-migrate explain$/m);
      await tab(at, "libr", /ddclient-migrate library\/(?:x\.ts)?$/m);
      await tab(at, "l", /\blsp\b/, /library\//);
      await tab(at, "explain shell-op", /explain shell-operator$/m);
      await tab(at, "explain backend.execInV", /explain backend\.execInVMExtension$/m);
      await tab(at, "completion z", /completion zsh$/m);
      await tab(at, "lsp --std", /lsp --stdio$/m);
      // Only bash shows no more than the words.
      const words = shell === "bash" ? /--no-color +--help|--help +--no-color/ : /--help +.*print this help/;
      await tab(at, "explain --", words);
      expect(at.screen).not.toContain("--diff");
    });

    test("offers no path for what is none, and runs nothing of what is typed", async () => {
      const at = await start(shell, home);
      for (const typed of ["--max-left ", "--since no", "lsp no", "explain no"]) {
        await tab(at, typed);
        // What is typed behind it is read after the Tab.
        at.type("end");
        await at.see(/end$/m);
        expect(at.screen).not.toContain("notes.txt");
      }
      await tab(at, "$(touch sprung) --prin", /--print-config$/m);
      await tab(at, "spru");
      at.type("end");
      await at.see(/spruend$/m);
    });
  });

describe("ddclient-migrate completion", () => {
  test.each(Object.keys(shells))(
    "prints a script for %s that knows every command and its options",
    async (shell) => {
      const { code, out, err } = await print("completion", shell);
      expect([code, err]).toEqual([0, ""]);
      for (const name of [
        ...Object.keys(subcommands),
        "dry-run",
        "html",
        "clientProcessId",
        "unknown-receiver",
      ])
        expect(out).toContain(name);
      expect(out).toContain("# Completion for ddclient-migrate ");
      expect(out.startsWith("#compdef ddclient-migrate\n")).toBe(shell === "zsh");
    },
  );

  test.each([
    [[], "error: missing required argument 'shell'\n"],
    [
      ["tcsh\x1b"],
      "error: command-argument value 'tcsh\\x1b' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.\n",
    ],
    [["bash", "zsh"], "error: too many arguments. Expected 1 argument but got 2.\n"],
  ])("%j is refused", async (args, message) => {
    expect(await print("completion", ...args)).toEqual({ code: 2, out: "", err: message });
  });
});
