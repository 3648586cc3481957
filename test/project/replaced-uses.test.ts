import { describe, expect, it } from "vitest";
import { settle } from "./settle.js";

const error = 'window.ddClient.toastError("a");\n';
const warning = 'window.ddClient.toastWarning("b");\n';
const changedError = 'window.ddClient.desktopUI.toast.error("a");\n';
const changedWarning = 'window.ddClient.desktopUI.toast.warning("b");\n';
const patch = "window.ddClient.toastError = (text) => console.log(text);\n";

describe("a member that another file puts something else in the place of", () => {
  it("is used as it is, unlike others", async () => {
    const { changed, left } = await settle({ "patch.js": patch, "use.js": error + warning });
    expect(changed).toEqual({ "use.js": error + changedWarning });
    expect(left).toHaveLength(2);
    expect(left[1]).toMatch(
      /^use\.js:1 toastError: .*patch\.js puts something else in its place, which would not be called any more: replace the v1 member there/,
    );
  });

  it("may be the whole backend", async () => {
    const files = {
      "patch.js": "window.ddClient.backend = fake;\n",
      "use.js": `window.ddClient.backend.get("/a");\n${error}`,
    };
    const { changed, left } = await settle(files);
    expect(changed).toEqual({ "use.js": `window.ddClient.backend.get("/a");\n${changedError}` });
    expect(left[1]).toMatch(/^use\.js:1 backend\.get: .*patch\.js puts something else in its place/);
  });

  it("is that of its package only", async () => {
    const packages = { "a/package.json": "{}", "b/package.json": "{}" };
    const files = { ...packages, "a/patch.js": patch, "a/use.js": error, "b/use.js": error };
    expect((await settle(files)).changed).toEqual({ "b/use.js": changedError });
  });

  it("is the same for all where two files do so", async () => {
    const { changed, left } = await settle({ "one.js": patch, "two.js": patch, "use.js": error });
    expect(changed).toEqual({});
    expect(left.map((each) => each.slice(0, each.indexOf(":", 10)))).toEqual([
      "one.js:1 toastError",
      "two.js:1 toastError",
      "use.js:1 toastError",
    ]);
  });
});
