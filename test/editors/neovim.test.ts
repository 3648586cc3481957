import { execFileSync } from "node:child_process";
import { afterEach, test } from "vitest";
import { blockUnder } from "./blocks.js";
import { describeEditor } from "./installed.js";
import { projectsIn } from "./projects.js";
import { Terminal } from "./terminal.js";

const { app, run, caller } = projectsIn("ts");
const onSave = blockUnder("Neovim, on save");
let terminal: Terminal | undefined;
afterEach(() => terminal?.end());

/** The heading that a version's configuration stands under. */
function headingFor(nvim: string): string {
  const [, major, minor] = /v(\d+)\.(\d+)/.exec(execFileSync(nvim, ["--version"], { encoding: "utf8" }))!;
  if (Number(major) > 0 || Number(minor) >= 11) return "Neovim 0.11 and later";
  return Number(minor) >= 8 ? "Neovim 0.8 to 0.10" : "Neovim 0.7";
}

for (const [title, command] of [
  ["the system's Neovim", "nvim"],
  ["the Neovim of Debian 13", "nvim-debian-13"],
  ["the Neovim of Debian testing", "nvim-debian-testing"],
] as const)
  describeEditor(title, command, (nvim) => {
    const heading = headingFor(nvim);
    const start = (files: Readonly<Record<string, string>>, configuration: string) => {
      // Messages in one line, so that none has to be confirmed.
      const home = {
        ".config/nvim/init.lua": `${configuration}vim.o.shortmess = "atIF"\nvim.o.swapfile = false\n`,
      };
      terminal = new Terminal(files, home, [nvim, Object.keys(files)[0]!]);
      return terminal;
    };
    /** Waits until so many uses are marked. */
    const seeMarks = async (at: Terminal, count: number) => {
      at.type(":lua vim.wait(20000, function() return #vim.diagnostic.get(0) == ");
      at.type(`${count} end, 50)`);
      at.press("Enter");
      at.type(":lua print('marks: ' .. #vim.diagnostic.get(0) .. '.')");
      at.press("Enter");
      await at.see(new RegExp(`^marks: ${count}\\.`, "m"));
    };

    test("a use is migrated by itself, and its mark is gone", async () => {
      const at = start({ [app.name]: app.before }, blockUnder(heading));
      await seeMarks(at, 4);
      at.type("/toastSuccess");
      at.press("Enter");
      at.type("gra");
      await at.see(/1: Migrate to desktopUI\.toast\.success/);
      at.type("1");
      at.press("Enter");
      await at.see(/client\.desktopUI\.toast\.success\("done"\)/);
      await seeMarks(at, 3);
      at.type(":write");
      at.press("Enter");
      await at.saved(app.name, app.withOne);
    });

    test("a function is migrated with its calls in another file", async () => {
      const at = start(
        { [run.name]: run.before, [caller.name]: caller.before },
        blockUnder(heading) + onSave,
      );
      await seeMarks(at, 1);
      at.type("/execHostCmd");
      at.press("Enter");
      const open = async () => {
        at.type("gra");
        await at.see(/1: Migrate to|No code actions/);
      };
      const close = () => {
        at.press("Escape");
        at.type(":echo");
        at.press("Enter");
      };
      await at.seeIn(open, close, /1: Migrate to extension\.host\.cli\.exec with 1 other file/);
      at.type("1");
      at.press("Enter");
      await at.see(/cli\.exec\(command, args\)/);
      at.type(":wall");
      at.press("Enter");
      await at.saved(run.name, run.after);
      await at.saved(caller.name, caller.after);
      await seeMarks(at, 0);
    });

    test("all that is safe is migrated on save", async () => {
      const at = start({ [app.name]: app.before }, blockUnder(heading) + onSave);
      await seeMarks(at, 4);
      at.type("ggO// written");
      at.press("Escape");
      at.type(":write");
      at.press("Enter");
      await at.saved(app.name, `// written\n${app.withAll}`);
      await seeMarks(at, 1);
    });

    test("a buffer goes through the command as a filter", async () => {
      const at = start({ [app.name]: app.before }, "");
      await at.see(/toastError/);
      at.type(blockUnder("The filter in Vim and Neovim").trim());
      at.press("Enter");
      await at.see(/desktopUI\.toast\.success/);
      at.type(":write");
      at.press("Enter");
      await at.saved(app.name, app.withAll);
    });
  });
