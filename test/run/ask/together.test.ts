import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Word } from "../../../run/ask/question.js";
import { readTree } from "../../projects/load.js";
import { makeFolder, makeRepository } from "../temporary.js";
import { oneByOne, runAsked, sayAsked } from "./ask.js";

const manifest = { "package.json": '{ "name": "app", "private": true }\n' };

describe("a change that goes through several files", () => {
  const run = "export function run(cmd) {\n  return window.ddClient.execHostCmd(cmd);\n}\n";
  const use = 'import { run } from "./run.js";\nrun("ls -la");\nwindow.ddClient.toastError("x");\n';
  // The file with the calls comes first, by its path.
  const files = {
    ...manifest,
    "a.js": use,
    "b.js": use,
    "run.js": run,
    "z.js": "window.ddClient.listImages();\n",
  };
  const call = (text: string) => text.replace('"ls -la"', '"ls", ["-la"]');
  const toast = (text: string) => text.replace("toastError", "desktopUI.toast.error");
  const wrapper = run
    .replace("run(cmd)", "run(cmd, args)")
    .replace("execHostCmd(cmd)", "extension.host.cli.exec(cmd, args)");

  it("is asked about once, with the use that it is for, and shows all of its parts", async () => {
    const { asked } = await runAsked(makeRepository(files), () => "no");
    expect(asked.map(sayAsked)).toEqual([
      "a.js 1/4 1/1 toastError",
      "b.js 2/4 1/1 toastError",
      "run.js 3/4 1/1 execHostCmd",
      "z.js 4/4 1/1 listImages",
    ]);
    expect(asked[2]).toMatchObject({
      parts: [
        { path: "run.js", before: run, after: wrapper },
        { path: "a.js", before: use, after: call(use) },
        { path: "b.js", before: use, after: call(use) },
      ],
      editable: {
        why:
          "It has parts in other files (a.js, b.js), so it can't be edited here. Answer it as it is, and edit the file " +
          "afterwards.",
      },
    });
  });

  it.each<[string, readonly Word[], Readonly<Record<string, string>>]>([
    ["all", ["yes"], { "a.js": toast(call(use)), "b.js": toast(call(use)), "run.js": wrapper }],
    ["none of it", ["yes", "yes", "no", "yes"], { "a.js": toast(use), "b.js": toast(use), "run.js": run }],
    ["it alone", ["no", "no", "yes", "no"], { "a.js": call(use), "b.js": call(use), "run.js": wrapper }],
    ["it, but not its file", ["no", "no", "skip", "no"], { "a.js": use, "b.js": use, "run.js": run }],
    [
      "it after going back",
      ["no", "no", "yes", "back", "no", "no"],
      { "a.js": use, "b.js": use, "run.js": run },
    ],
    ["what comes before a quit", ["yes", "quit"], { "a.js": toast(use), "b.js": use, "run.js": run }],
    [
      "what comes before a quit after it",
      ["yes", "no", "yes", "quit"],
      { "a.js": toast(call(use)), "b.js": call(use), "run.js": wrapper },
    ],
    [
      "nothing of a party that was stopped",
      ["yes", "yes", "stop"],
      { "a.js": use, "b.js": use, "run.js": run },
    ],
  ])("can be chosen: %s", async (_, words, expected) => {
    const folder = makeRepository(files);
    const { file, result } = await runAsked(folder, oneByOne(...words));
    const after = readTree(folder);
    for (const [path, text] of Object.entries(expected)) expect(after[path], path).toBe(text);
    expect(file("run.js").references[0]!.outcome).toBe(
      expected["run.js"] === wrapper ? "migrated" : "manual",
    );
    const changed = Object.entries(expected).filter(([path, text]) => files[path as "a.js"] !== text);
    const others = after["z.js"] === files["z.js"] ? 0 : 1;
    expect(result.summary.changed).toBe(changed.length + others);
  });

  it("may be unsafe, and has all of its parts then, too", async () => {
    const unknown =
      "export function run(cmd) {\n  const ddClient = window.it;\n  return ddClient.execHostCmd(cmd);\n}\n";
    const caller = 'import { run } from "./run.js";\nrun("ls -la");\n';
    const made = {
      "run.js": unknown
        .replace("run(cmd)", "run(cmd, args)")
        .replace("execHostCmd(cmd)", "extension.host.cli.exec(cmd, args)"),
      "use.js": call(caller),
    };
    for (const [word, expected] of [
      ["yes", made],
      ["no", { "run.js": unknown, "use.js": caller }],
    ] as const) {
      const folder = makeRepository({ ...manifest, "run.js": unknown, "use.js": caller });
      const { asked, result } = await runAsked(folder, () => word);
      expect(asked).toMatchObject([
        {
          path: "run.js",
          isOffer: true,
          parts: [{ path: "run.js" }, { path: "use.js", before: caller, after: call(caller) }],
        },
      ]);
      expect(readTree(folder)).toMatchObject(expected);
      expect(result.summary).toMatchObject(
        word === "yes" ? { changed: 2, migrated: 1 } : { changed: 0, unsafe: 1 },
      );
    }
  });

  it("isn't reported as asked about where the run ended before it", async () => {
    const { file } = await runAsked(makeRepository(files), oneByOne("no", "quit"));
    expect(file("a.js").references.map(({ message }) => message)).toEqual([
      "You left this one; run again to choose it.",
    ]);
    for (const path of ["b.js", "run.js", "z.js"])
      expect(file(path).references.map(({ reason, message }) => `${reason}: ${message}`)).toEqual([
        "declined: You were not asked about this one; run again to choose it.",
      ]);
  });

  it("is taken back whole where one of its files can't be written", async () => {
    const folder = makeRepository(files);
    const { file } = await runAsked(folder, () => {
      writeFileSync(join(folder, "b.js"), "somebody else's\n");
      return "yes";
    });
    expect(readTree(folder)).toMatchObject({
      ...{ "a.js": toast(use), "b.js": "somebody else's\n", "run.js": run },
    });
    expect(file("b.js").error?.code).toBe("changed-on-disk");
    expect(file("run.js").references[0]).toMatchObject({
      reason: "declined",
      message: "Not written: b.js, which has to change with it, could not be written.",
    });
  });
});

describe("a type", () => {
  const typed = `import type { v0 } from "@docker/extension-api-client-types";

export const warn = (client: v0.DockerDesktopClient) => {
  client.toastWarning("x");
  client.toastError("y");
};
`;
  const types = '{ "name": "app", "private": true, "devDependencies": {} }\n';

  it("comes after the uses that it is there for", async () => {
    const folder = makeFolder({ "package.json": types, "a.ts": typed });
    const { asked, result } = await runAsked(folder, () => "yes");
    expect(asked.map(sayAsked)).toEqual([
      "a.ts 1/1 1/3 toastWarning",
      "a.ts 1/1 2/3 toastError",
      "a.ts 1/1 3/3 v0.DockerDesktopClient",
    ]);
    expect(result.summary).toMatchObject({ migrated: 3, manual: 0 });
    expect(readFileSync(join(folder, "a.ts"), "utf8")).toContain("client: v1.DockerDesktopClient");
  });

  it("isn't asked about where one of them is left, and that is said", async () => {
    const folder = makeFolder({ "package.json": types, "a.ts": typed });
    const { asked, file } = await runAsked(folder, oneByOne("yes", "no"));
    expect(asked.map(sayAsked)[2]).toBe("unmet a.ts 1/1 3/3 v0.DockerDesktopClient");
    const needed = "You left a use that needs it; run again to choose both.";
    expect(asked[2]).toMatchObject({ why: needed });
    expect(file("a.ts").references.map(({ api, message }) => `${api} ${message}`)).toEqual([
      `v0.DockerDesktopClient ${needed}`,
      "toastWarning null",
      "toastError You left this one; run again to choose it.",
    ]);
  });

  it("goes with all, which comes before it", async () => {
    for (const word of ["all", "everything"] as const) {
      const folder = makeFolder({ "package.json": types, "a.ts": typed });
      const { result } = await runAsked(folder, oneByOne(word));
      expect(result.summary).toMatchObject({ migrated: 3, manual: 0 });
      const left = await runAsked(makeFolder({ "package.json": types, "a.ts": typed }), oneByOne("no", word));
      expect(left.file("a.ts").references.map(({ outcome }) => outcome)).toEqual([
        "manual",
        "manual",
        "migrated",
      ]);
    }
  });

  describe("that other files see", () => {
    const files = {
      "package.json": types,
      "a.ts":
        'import type { v0 } from "@docker/extension-api-client-types";\nexport type Client = v0.DockerDesktopClient;\n',
      "b.ts":
        'import type { Client } from "./a";\nexport const warn = (client: Client) => client.toastWarning("x");\n',
      "c.js": "window.ddClient.listImages();\n",
    };

    it("comes at last", async () => {
      const folder = makeRepository(files);
      const { asked, result } = await runAsked(folder, () => "yes");
      expect(asked.map(sayAsked)).toEqual([
        "b.ts 1/3 1/1 toastWarning",
        "c.js 2/3 1/1 listImages",
        "a.ts 3/3 1/1 v0.DockerDesktopClient",
      ]);
      expect(result.summary).toMatchObject({ migrated: 3, manual: 0 });
    });

    it("stays where a use in another file does", async () => {
      const folder = makeRepository(files);
      const { asked, file } = await runAsked(folder, oneByOne("no", "yes"));
      const why = "You left a use in another file, which may need it; run again to choose both.";
      expect(asked.at(-1)).toMatchObject({ kind: "unmet", why });
      expect(file("a.ts").references.map(({ message }) => message)).toEqual([why]);
      expect(readTree(folder)["a.ts"]).toBe(files["a.ts"]);
    });
  });
});
