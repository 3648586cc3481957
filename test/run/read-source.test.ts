import { chmodSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSource, sizeLimit } from "../../src/disk/read-source.js";
import { makeFolder, obeysModes } from "./temporary.js";

function read(content: string | Buffer) {
  return readSource(join(makeFolder({ "a.ts": content }), "a.ts"), "src/a.ts");
}

describe("readSource", () => {
  it.each([
    "",
    "a",
    "a\r\nb\r\n",
    "\uFEFFa\n",
    "#!/usr/bin/env node\n\ta\n",
    "a\rb\u2028c",
    "größe 漢字 👩‍👩‍👧 \uFFFD",
    `${" ".repeat(8000)}\0`,
  ])("gives the text of %j as it is", async (text) => {
    expect(await read(text)).toEqual({ text, bytes: Buffer.from(text) });
  });

  it("reads a generated file of 5 MB", async () => {
    const text = "var a = 1;\n".repeat(500_000);
    expect(await read(text)).toMatchObject({ text });
  });

  it("skips a binary file", async () => {
    expect(await read("ddClient\0")).toEqual({
      status: "skipped",
      error: {
        code: "binary-file",
        message: "src/a.ts mentions the client but is a binary file, and was left alone.",
        line: null,
        column: null,
      },
    });
  });

  it.each([
    ["Latin-1", Buffer.from("// ä\n// é\nx", "latin1"), 3, 1, 4],
    [
      "Latin-1 after UTF-8",
      Buffer.concat([Buffer.from("// ä漢\n\uFFFD "), Buffer.from("ä", "latin1")]),
      13,
      2,
      3,
    ],
    ["a character that is cut off", Buffer.from("a\nb漢").subarray(0, 5), 3, 2, 2],
    ["an overlong form", Buffer.from([0x61, 0xc0, 0x80 + 1]), 1, 1, 2],
    ["a surrogate", Buffer.from([0xed, 0xa0, 0x80]), 0, 1, 1],
  ])("refuses %s", async (_name, bytes, offset, line, column) => {
    expect(await read(bytes)).toEqual({
      status: "error",
      error: {
        code: "not-utf8",
        message:
          `src/a.ts isn't valid UTF-8 at byte ${offset} (line ${line}), and was left alone. ` +
          "Convert it first, e.g. with: iconv -f ISO-8859-1 -t UTF-8",
        line,
        column,
      },
    });
  });

  it("skips a huge file without reading it", async () => {
    const folder = makeFolder({ "a.js": "ddClient" });
    truncateSync(join(folder, "a.js"), sizeLimit + 1);
    expect(await readSource(join(folder, "a.js"), "a.js")).toMatchObject({
      status: "skipped",
      error: {
        code: "too-large",
        message: expect.stringMatching(/^a\.js mentions the client but has 20\.0 MB/),
      },
    });
  });

  it("says why a file can't be read", async () => {
    const folder = makeFolder({ "b.ts/": "" });
    const message = async (name: string) => {
      const read = await readSource(join(folder, name), name);
      return "error" in read ? `${read.status} ${read.error.code}: ${read.error.message}` : null;
    };
    expect(await message("a.ts")).toBe(
      "error unreadable: a.ts could not be read: it is gone. Check that it is there and who may read it.",
    );
    expect(await message("b.ts")).toContain("b.ts could not be read: it is a folder.");
  });

  it.runIf(obeysModes)("says so when a file may not be read", async () => {
    const file = join(makeFolder({ "a.ts": "x" }), "a.ts");
    chmodSync(file, 0);
    expect(await readSource(file, "a.ts")).toMatchObject({
      status: "error",
      error: { code: "unreadable", message: expect.stringContaining("permission denied") },
    });
  });
});
