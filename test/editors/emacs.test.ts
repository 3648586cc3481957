import { afterEach, test } from "vitest";
import { blockUnder } from "./blocks.js";
import { describeEditor } from "./installed.js";
import { projectsIn } from "./projects.js";
import { Terminal } from "./terminal.js";

const { app, run, caller } = projectsIn("js");
let terminal: Terminal | undefined;
afterEach(() => terminal?.end());

describeEditor("Emacs with eglot", "emacs", (emacs) => {
  const start = (files: Readonly<Record<string, string>>, configuration = "") => {
    const home = {
      ".emacs.d/init.el": `(setq inhibit-startup-screen t)\n${blockUnder("Emacs")}${configuration}`,
    };
    terminal = new Terminal(files, home, [emacs, "-nw", Object.keys(files)[0]!]);
    return terminal;
  };
  /** Waits until Flymake's errors and warnings are so many. */
  const seeMarks = (at: Terminal, count: number) => at.see(new RegExp(`Flymake\\[0 ${count}\\]`));

  /** Puts the cursor to the next place of a text. */
  const goTo = (at: Terminal, text: string) => {
    at.press("C-s");
    at.type(text);
    at.press("Enter", "C-b");
  };
  const save = (at: Terminal) => at.press("C-x", "C-s");
  const askForActions = (at: Terminal) => {
    at.press("M-x");
    at.type("eglot-code-actions");
    at.press("Enter");
  };

  test("a use is migrated by itself, and its mark is gone", async () => {
    const at = start({ [app.name]: app.before });
    await seeMarks(at, 4);
    goTo(at, "toastSuccess");
    askForActions(at);
    await at.see(/Pick an action \(default Migrate to desktopUI\.toast\.success\)/);
    at.press("Enter");
    await at.see(/client\.desktopUI\.toast\.success\("done"\)/);
    await seeMarks(at, 3);
    save(at);
    await at.saved(app.name, app.withOne);
  });

  test("a function is migrated with its calls in another file", async () => {
    const at = start({ [run.name]: run.before, [caller.name]: caller.before }, blockUnder("Emacs, on save"));
    await seeMarks(at, 1);
    goTo(at, "execHostCmd");
    const open = async () => {
      askForActions(at);
      await at.see(/Pick an action|No code actions/);
    };
    const close = () => at.press("C-g");
    await at.seeIn(open, close, /default Migrate to extension\.host\.cli\.exec with 1 other file/);
    at.press("Enter");
    await at.see(/Server wants to edit/);
    at.press("y");
    await at.see(/cli\.exec\(command, args\)/);
    await seeMarks(at, 0);
    // Without a question for each.
    at.press("C-u", "C-x", "s");
    await at.saved(run.name, run.after);
    await at.saved(caller.name, caller.after);
  });

  test("all that is safe is migrated on save", async () => {
    const at = start({ [app.name]: app.before }, blockUnder("Emacs, on save"));
    await seeMarks(at, 4);
    at.type("// written");
    at.press("Enter");
    save(at);
    await at.saved(app.name, `// written\n${app.withAll}`);
    await seeMarks(at, 1);
  });
});
