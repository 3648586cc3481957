import { afterEach, test } from "vitest";
import { blockUnder } from "./blocks.js";
import { describeEditor } from "./installed.js";
import { projectsIn } from "./projects.js";
import { Terminal } from "./terminal.js";

const { app, run, caller } = projectsIn("ts");
let terminal: Terminal | undefined;
afterEach(() => terminal?.end());

describeEditor("Helix", "hx", (helix) => {
  const start = (files: Readonly<Record<string, string>>) => {
    const home = { ".config/helix/languages.toml": blockUnder("Helix") };
    terminal = new Terminal(files, home, [helix, Object.keys(files)[0]!]);
    return terminal;
  };
  /** Waits until the status line has so many warnings. */
  const seeMarks = (at: Terminal, count: number) =>
    at.see(count > 0 ? new RegExp(`● ${count}\\b`) : /^(?!.*● \d)/s);
  const goTo = (at: Terminal, text: string) => {
    at.type(`/${text}`);
    at.press("Enter");
  };
  const write = (at: Terminal) => {
    at.type(":write-all");
    at.press("Enter");
  };

  test("a use is migrated by itself, and its mark is gone", async () => {
    const at = start({ [app.name]: app.before });
    await seeMarks(at, 4);
    goTo(at, "toastSuccess");
    at.type(" a");
    await at.see(/Migrate to desktopUI\.toast\.success/);
    at.press("Enter");
    await at.see(/client\.desktopUI\.toast\.success\("done"\)/);
    await seeMarks(at, 3);
    write(at);
    await at.saved(app.name, app.withOne);
  });

  test("a function is migrated with its calls in another file", async () => {
    const at = start({ [run.name]: run.before, [caller.name]: caller.before });
    await seeMarks(at, 1);
    goTo(at, "execHostCmd");
    const open = async () => {
      at.type(" a");
      await at.see(/Migrate to|No code actions/);
    };
    await at.seeIn(open, () => at.press("Escape"), /Migrate to extension\.host\.cli\.exec with 1 other file/);
    at.press("Enter");
    await at.see(/cli\.exec\(command, args\)/);
    write(at);
    await at.saved(run.name, run.after);
    await at.saved(caller.name, caller.after);
    await seeMarks(at, 0);
  });

  test("all that is safe is migrated at any use", async () => {
    const at = start({ [app.name]: app.before });
    await seeMarks(at, 4);
    goTo(at, "toastError");
    at.type(" a");
    await at.see(/Migrate all that is safe/);
    // Behind the two for this use alone.
    at.press("Tab", "Tab", "Enter");
    await seeMarks(at, 1);
    write(at);
    await at.saved(app.name, app.withAll);
  });

  test("a file goes through the command as a filter", async () => {
    const at = start({ [app.name]: app.before });
    await at.see(/toastError/);
    at.type(`%${blockUnder("The filter in Helix and Kakoune").trim().replace("src/status.ts", app.name)}`);
    at.press("Enter");
    await at.see(/desktopUI\.toast\.success/);
    write(at);
    await at.saved(app.name, app.withAll);
  });
});
