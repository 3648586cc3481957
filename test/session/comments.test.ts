import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/edits/render.js";
import { Session } from "../../transforms/session/session.js";

const hands = "export const client = window.ddClient;\n";
const piped = `import { client } from "./client.js";\n\nexport function count() {\n  return client.backend.execInVMExtension("ls | wc -l");\n}\n`;

function open(texts: Readonly<Record<string, string>>): Session {
  const session = new Session({ isWhole: true });
  for (const [path, text] of Object.entries(texts)) session.set(path, 1, text);
  return session;
}

async function commented(session: Session, path: string, index: number, as: "ignore" | "todo") {
  const { references } = await session.migrate(path);
  const edit = await session.commentOn(path, references[index]!.name.start, as);
  return edit && applyEdits(session.textOf(path)!, [edit]);
}

describe("a comment on a use", () => {
  it("says of it what the project shows", async () => {
    const session = open({ "client.js": hands, "count.js": piped });
    const { references } = await session.migrate("count.js");
    expect(references).toMatchObject([{ api: "backend.execInVMExtension", reason: "shell-operator" }]);
    const [{ message, snippet }] = references as [(typeof references)[0]];
    const code = snippet!.replace(/^/gm, "  //   | ");
    expect(code.split("\n").length).toBeGreaterThan(2);
    expect(await commented(session, "count.js", 0, "todo")).toBe(
      piped.replace(
        "  return",
        `  // TODO(ddclient-migrate): backend.execInVMExtension: ${message}\n${code}\n  return`,
      ),
    );
  });

  it("may have it ignored", async () => {
    const session = open({ "client.js": hands, "count.js": piped });
    const text = await commented(session, "count.js", 0, "ignore");
    expect(text).toBe(piped.replace("  return", "  // ddclient-migrate-ignore\n  return"));
    session.set("count.js", 2, text!);
    expect((await session.migrate("count.js")).references).toMatchObject([{ outcome: "ignored" }]);
    for (const as of ["ignore", "todo"] as const)
      expect(await commented(session, "count.js", 0, as)).toBeNull();
  });

  it("is put once", async () => {
    const session = open({ "client.js": hands, "count.js": piped });
    session.set("count.js", 2, (await commented(session, "count.js", 0, "todo"))!);
    expect(await commented(session, "count.js", 0, "todo")).toBeNull();
  });

  it("stands at the one that is meant", async () => {
    const page = [1, 2].map((n) => `window.ddClient.backend.execInVMExtension("a${n} | b");\n`).join("");
    const session = open({ "page.js": page });
    expect(await commented(session, "page.js", 1, "ignore")).toBe(
      page.replace(";\n", ";\n// ddclient-migrate-ignore\n"),
    );
  });

  it("says nothing is to do of what can be migrated, and of what is no use", async () => {
    const session = open({ "page.js": "window.ddClient.listImages();\n", "other.js": "go();\n" });
    const { references } = await session.migrate("page.js");
    const at = references[0]!.name.start;
    expect(await session.commentOn("page.js", at, "todo")).toBeNull();
    for (const as of ["ignore", "todo"] as const) {
      expect(await session.commentOn("page.js", at + 1, as)).toBeNull();
      expect(await session.commentOn("other.js", 0, as)).toBeNull();
    }
  });

  it("can't be put into what isn't there", async () => {
    await expect(open({}).commentOn("page.js", 0, "todo")).rejects.toThrow(
      new RangeError("There is no document page.js: set it first."),
    );
  });
});
