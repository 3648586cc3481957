import { describe, expect, it } from "vitest";
import { loadLanguages, Session } from "../fronts/library/core.js";
import { markLeftovers, migrate, migrateProject } from "../fronts/library/index.js";
import { makeFolder } from "./run/temporary.js";

// What a program without types may say.
type Loose = (...args: readonly unknown[]) => unknown;

describe("what the functions of the package are given", () => {
  it.each<[unknown[], string]>([
    [["src"], "migrateProject takes an array of paths, e.g. [\"src\"], not 'src'."],
    [[], "migrateProject takes an array of paths, not undefined."],
    [[{ paths: ["src"] }], "migrateProject takes an array of paths, not an object."],
    [[["src", undefined]], "migrateProject takes an array of paths, which are strings, not undefined."],
    [[[1]], "migrateProject takes an array of paths, which are strings, not 1."],
    [[["src"], "json"], "migrateProject takes an object of options, not 'json'."],
    [[["src"], null], "migrateProject takes an object of options, not null."],
    [[["src"], { dryrun: true }], "migrateProject has no option 'dryrun'. It has cwd, dryRun, "],
    [[["src"], { toString: true }], "migrateProject has no option 'toString'."],
    [[["src"], { dryRun: "yes" }], "migrateProject takes a boolean for the option dryRun, not 'yes'."],
    [[["src"], { client: "window" }], 'takes "keep" or "import" for the option client, not \'window\'.'],
    [[["src"], { concurrency: "4" }], "takes a number for the option concurrency, not '4'."],
    [
      [["src"], { select: "new" }],
      'takes "changed", "staged" or { since } for the option select, not \'new\'.',
    ],
    [[["src"], { choose: true }], "takes a function for the option choose, not true."],
  ])("migrateProject refuses %j", async (given, message) => {
    const error = await (migrateProject as Loose as () => Promise<unknown>)
      .apply(null, given as [])
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toContain(message);
  });

  it.each<[unknown[], string]>([
    [[], "takes the source text, a string, not undefined."],
    [[null], "takes the source text, a string, not null."],
    [[["a.ts"]], "takes the source text, a string, not an array."],
    [["", "a.ts"], "takes an object of options, not 'a.ts'."],
    [["", { filename: "a.ts" }], "has no option 'filename'. It has path, unsafe, "],
    [["", { path: 1 }], "takes a string for the option path, not 1."],
    [["", { refused: {} }], "takes an array for the option refused, not an object."],
  ])("migrate and markLeftovers refuse %j", (given, message) => {
    for (const fn of [migrate, markLeftovers] as Loose[]) {
      const call = () => fn(...given);
      expect(call).toThrow(TypeError);
      expect(call).toThrow(`${fn.name} ${message}`);
    }
  });

  it.each<[unknown[], string]>([
    [["App.vue"], "loadLanguages takes an array of paths, e.g. [\"App.vue\"], not 'App.vue'."],
    [[[undefined]], "loadLanguages takes an array of paths, which are strings, not undefined."],
  ])("loadLanguages refuses %j", async (given, message) => {
    await expect((loadLanguages as Loose)(...given)).rejects.toThrow(new TypeError(message));
  });

  it("Session refuses what it doesn't take", () => {
    const session = new Session() as unknown as { set: Loose };
    const open = (options: unknown) => () => new Session(options as object);
    expect(open({ whole: true })).toThrow(
      new TypeError("Session has no option 'whole'. It has isWhole, client, types."),
    );
    expect(() => session.set(1, 1, "")).toThrow(new TypeError("Session.set takes a path, a string, not 1."));
    expect(() => session.set("a.ts", "1", "")).toThrow("takes a version, a number, not '1'.");
    expect(() => session.set("a.ts", 1)).toThrow("takes the text, a string, not undefined.");
  });

  it("is taken where it is right, options that are undefined among it", async () => {
    expect(migrate("x;", { path: "a.ts", unsafe: undefined as never }).code).toBe("x;");
    expect(markLeftovers("x;")).toBe("x;");
    const cwd = makeFolder({ "a.ts": "x;\n" });
    const { summary } = await migrateProject([], { cwd, dryRun: true, signal: new AbortController().signal });
    expect(summary).toMatchObject({ scanned: 1, errors: 0 });
  });
});
