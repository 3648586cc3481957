import { describe, expect, it } from "vitest";
import { settle } from "./settle.js";

const wrapper = (name: string) => `export const ${name} = (cmd) => window.ddClient.execHostCmd(cmd);\n`;
const changedWrapper = (name: string) =>
  `export const ${name} = (cmd, args) => window.ddClient.extension.host.cli.exec(cmd, args);\n`;
/** A module that imports a function and hands a command on to it. */
const between = (name: string, to: string) =>
  `import { ${to} } from "./${to}.js";\nexport const ${name} = (cmd) => ${to}(cmd);\n`;
const changedBetween = (name: string, to: string) => between(name, to).replaceAll("cmd)", "cmd, args)");
const caller = (name: string) => `import { ${name} } from "./${name}.js";\n${name}("tool a b");\n`;
const changedCaller = (name: string) => caller(name).replace('"tool a b"', '"tool", ["a", "b"]');
const toast = 'window.ddClient.toastError("no");\n';
const changedToast = 'window.ddClient.desktopUI.toast.error("no");\n';

describe("files that change together", () => {
  it("are a function's and its callers'", async () => {
    const { changed, left, paths } = await settle({ "run.js": wrapper("run"), "main.js": caller("run") });
    expect(changed).toEqual({ "main.js": changedCaller("run"), "run.js": changedWrapper("run") });
    expect(left).toEqual([]);
    expect(paths).toEqual(["main.js", "run.js"]);
  });

  it("are those of the callers' callers, too", async () => {
    const files = {
      "run.js": wrapper("run"),
      "outer.js": between("outer", "run"),
      "main.js": caller("outer"),
    };
    const { changed } = await settle(files);
    expect(changed).toEqual({
      "main.js": changedCaller("outer"),
      "outer.js": changedBetween("outer", "run"),
      "run.js": changedWrapper("run"),
    });
  });

  it("may be several circles, which a caller joins in the end", async () => {
    const two = (one: string, other: string) => caller(one) + caller(other);
    const files = {
      "a.js": wrapper("a"),
      "b.js": wrapper("b"),
      "c.js": between("c", "a"),
      "d.js": between("d", "b"),
      "main.js": two("c", "d"),
    };
    const { changed } = await settle(files);
    expect(changed).toEqual({
      "a.js": changedWrapper("a"),
      "b.js": changedWrapper("b"),
      "c.js": changedBetween("c", "a"),
      "d.js": changedBetween("d", "b"),
      "main.js": changedCaller("c") + changedCaller("d"),
    });
  });

  it("let others be that have nothing to do with them", async () => {
    const files = {
      "a.js": wrapper("a"),
      "first.js": caller("a"),
      "b.js": wrapper("b"),
      "second.js": caller("b") + toast,
      "third.js": toast,
    };
    // `b` can't change, since one of its callers can't.
    const { changed, left, paths } = await settle(files, { dirty: ["second.js"] });
    expect(changed).toEqual({
      "a.js": changedWrapper("a"),
      "first.js": changedCaller("a"),
      "third.js": changedToast,
    });
    expect(left).toEqual([
      expect.stringMatching(
        /^b\.js:1 .* "b" is called in a file that has changes that are not committed \(second\.js:2\)/,
      ),
    ]);
    expect(paths).toEqual(["a.js", "b.js", "first.js", "second.js", "third.js"]);
  });
});

describe("a file that can't change", () => {
  it.each([
    [
      "holds the function",
      "run.js",
      { "main.js": caller("run") + changedToast },
      /"run" is in a file that has/,
    ],
    ["calls it", "main.js", {}, /"run" is called in a file that has .* \(main\.js:2\)/],
  ])("keeps both as they are where it %s", async (_, dirty, expected, why) => {
    const files = { "run.js": wrapper("run"), "main.js": caller("run") + toast };
    const { changed, left } = await settle(files, { dirty: [dirty] });
    expect(changed).toEqual(expected);
    expect(left).toEqual([expect.stringMatching(why)]);
  });

  it.each([
    ["calls the last of several functions", "main.js", `"run" is called with a command that can't be split`],
    ["is between them", "outer.js", '"run" is called in a file that has changes that are not committed'],
  ])("keeps all of them where it %s", async (_, dirty, why) => {
    const files = {
      "run.js": wrapper("run"),
      "outer.js": between("outer", "run"),
      "main.js": caller("outer"),
    };
    const { changed, left, paths } = await settle(files, { dirty: [dirty] });
    expect(changed).toEqual({});
    expect(left).toEqual([expect.stringContaining(why)]);
    expect(left[0]).toContain("outer.js:2");
    expect(paths).toEqual(["run.js"]);
  });

  it("isn't shown where it is not given, whatever it uses of its own", async () => {
    const files = { "run.js": wrapper("run"), "main.js": caller("run") + toast };
    const { changed, left, paths } = await settle(files, { notGiven: ["main.js"] });
    expect(changed).toEqual({});
    expect(left).toEqual([
      expect.stringContaining(
        "is called in a file that is not among the paths given: add it to them (main.js:2)",
      ),
    ]);
    expect(paths).toEqual(["run.js"]);
  });

  it("keeps a function that a file with a fault in its syntax may call", async () => {
    const files = { "run.js": wrapper("run"), "main.js": `${caller("run")}${toast}(;\n` };
    const { changed, left } = await settle(files);
    expect(changed).toEqual({});
    expect(left).toEqual([expect.stringContaining("imported by main.js, which has a fault in its syntax")]);
  });
});
