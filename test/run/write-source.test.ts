import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { writeSource } from "../../src/disk/write-source.js";
import { addFiles, isWindows, makeFolder, makeLink, obeysModes } from "./temporary.js";

const before = Buffer.from("before\n");

function make() {
  const folder = makeFolder({ "a.ts": before });
  const file = join(folder, "a.ts");
  return { folder, file, write: (text = "after\n") => writeSource(file, "src/a.ts", text, before) };
}

/** A file's number, by which one can tell whether it is still the same file. */
const numberOf = (file: string) => lstatSync(file, { bigint: true }).ino;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("writeSource", () => {
  it("writes the text, byte for byte, and leaves nothing else", async () => {
    const { folder, file, write } = make();
    expect(await write("\uFEFFä\r\n\0漢")).toBe(null);
    expect(readFileSync(file)).toEqual(Buffer.from("\uFEFFä\r\n\0漢"));
    expect(readdirSync(folder)).toEqual(["a.ts"]);
  });

  it.skipIf(isWindows)("keeps the mode", async () => {
    const { file, write } = make();
    for (const mode of [0o755, 0o600, 0o664]) {
      chmodSync(file, mode);
      writeFileSync(file, before);
      expect(await write()).toBe(null);
      expect(lstatSync(file).mode & 0o7777).toBe(mode);
    }
  });

  it.runIf(process.getuid?.() === 0)("keeps the owner", async () => {
    const { file, write } = make();
    chownSync(file, 1234, 5678);
    expect(await write()).toBe(null);
    expect(lstatSync(file)).toMatchObject({ uid: 1234, gid: 5678 });
  });

  it("replaces the file rather than writing into it", async () => {
    const { file, write } = make();
    const reader = await open(file);
    expect(await write("a longer text\n")).toBe(null);
    // Who has it open still reads the old text as a whole.
    if (!isWindows) expect((await reader.readFile()).equals(before)).toBe(true);
    await reader.close();
  });

  it.each(["after, and longer than before\n", "a\n", ""])("keeps all names of a file: %j", async (text) => {
    const { folder, file, write } = make();
    linkSync(file, join(folder, "b.ts"));
    const number = numberOf(file);
    expect(await write(text)).toBe(null);
    expect(readFileSync(join(folder, "b.ts"), "utf8")).toBe(text);
    expect([numberOf(file), numberOf(join(folder, "b.ts"))]).toEqual([number, number]);
    expect(readdirSync(folder)).toEqual(["a.ts", "b.ts"]);
  });

  it.each([
    ["was edited", (file: string) => writeFileSync(file, "somebody else's\n")],
    ["was edited and has the same size", (file: string) => writeFileSync(file, "BEFORE\n")],
    ["is gone", (file: string) => rmSync(file)],
    ["is a folder now", (file: string) => [rmSync(file), mkdirSync(file)]],
    ["was moved away", (file: string) => renameSync(file, `${file}.old`)],
  ])("writes nothing when the file %s", async (_what, change) => {
    const { folder, file, write } = make();
    change(file);
    const names = readdirSync(folder);
    const text = lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
    expect(await write()).toEqual({
      code: "changed-on-disk",
      message: "src/a.ts changed on disk while it was being migrated, and was left alone. Run again.",
      line: null,
      column: null,
    });
    expect(readdirSync(folder)).toEqual(names);
    if (text) expect(readFileSync(file)).toEqual(text);
  });

  it("doesn't write through a link that took the file's place", async (test) => {
    const { folder, file, write } = make();
    addFiles(folder, { "other.ts": before });
    rmSync(file);
    test.skip(!makeLink("other.ts", file), "no right to make links");
    expect(await write()).toMatchObject({ code: "changed-on-disk" });
    expect(readFileSync(join(folder, "other.ts"))).toEqual(before);
  });

  it.runIf(obeysModes)("says what to do when the file or its folder is read-only", async () => {
    const { folder, file, write } = make();
    chmodSync(file, 0o444);
    const message =
      "src/a.ts could not be written: permission denied. " +
      `Make it and its folder (${folder}) writable, then run again.`;
    expect(await write()).toMatchObject({ code: "unwritable", message });
    chmodSync(file, 0o644);
    chmodSync(folder, 0o555);
    expect(await write()).toMatchObject({ code: "unwritable", message });
    chmodSync(folder, 0o755);
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder)).toEqual(["a.ts"]);
  });

  it.skipIf(isWindows)("writes a file whose name is as long as a name can be", async () => {
    const folder = makeFolder();
    const file = join(folder, `${"a".repeat(252)}.ts`);
    writeFileSync(file, before);
    expect(await writeSource(file, "a.ts", "after", before)).toBe(null);
    expect(readFileSync(file, "utf8")).toBe("after");
    expect(readdirSync(folder)).toHaveLength(1);
    // Its copy, while it is written into, needs a longer one.
    linkSync(file, join(folder, "b.ts"));
    expect(await writeSource(file, "a.ts", "again", Buffer.from("after"))).toMatchObject({
      code: "unwritable",
      message: expect.stringContaining("its name is too long. Give it a shorter name, then run again."),
    });
    expect(readFileSync(file, "utf8")).toBe("after");
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("is done when another run has written the same", async () => {
    const { folder, file, write } = make();
    writeFileSync(file, "after\n");
    const number = numberOf(file);
    expect(await write("after\n")).toBe(null);
    expect(numberOf(file)).toBe(number);
    expect(readdirSync(folder)).toEqual(["a.ts"]);
  });
});

describe("writeSource when writing into a file fails half-way", () => {
  /** Lets so many attempts to write into a file fail, after half of the text. */
  async function failing(times: number): Promise<typeof writeSource> {
    vi.resetModules();
    vi.doMock("node:fs/promises", async (original) => {
      const actual = await original<typeof import("node:fs/promises")>();
      let left = times;
      const openAndFail: typeof open = async (...args) => {
        const handle = await actual.open(...args);
        if (args[1] !== "r+" || left-- <= 0) return handle;
        vi.spyOn(handle, "writeFile").mockImplementation(async (data) => {
          await handle.write((data as Buffer).subarray(0, 3));
          throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
        });
        return handle;
      };
      return { ...actual, open: openAndFail };
    });
    return (await import("../../src/disk/write-source.js")).writeSource;
  }

  afterEach(() => {
    vi.doUnmock("node:fs/promises");
  });

  it("restores the original", async () => {
    const { folder, file } = make();
    linkSync(file, join(folder, "b.ts"));
    const write = await failing(1);
    expect(await write(file, "src/a.ts", "after\n", before)).toMatchObject({
      code: "unwritable",
      message: expect.stringMatching(/^src\/a\.ts could not be written: the disk is full\./),
    });
    expect(readFileSync(join(folder, "b.ts"))).toEqual(before);
    expect(readdirSync(folder)).toEqual(["a.ts", "b.ts"]);
  });

  it("keeps the copy of the original, and says where, if it can't be restored", async () => {
    const { folder, file } = make();
    linkSync(file, join(folder, "b.ts"));
    const write = await failing(2);
    const failure = await write(file, "src/a.ts", "after\n", before);
    const copy = readdirSync(folder).find((name) => name.endsWith(".orig"))!;
    expect(failure?.message).toMatch(/Its original text is in .*\.orig\.$/);
    expect(failure?.message).toContain(copy);
    expect(readFileSync(join(folder, copy))).toEqual(before);
  });
});
