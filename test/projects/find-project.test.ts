import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import { makeFolder, makeRepository } from "../run/temporary.js";

const dry = (paths: readonly string[], cwd: string) =>
  migrateProject(paths, { cwd, dryRun: true, force: true }).then(({ summary }) => summary);

const client = "export const client = window.ddClient;\n";
const use = (path: string) => `import { client } from "${path}";\n\nclient.toastError("Lost");\n`;
const uses = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`src/use${n}.ts`, use("./client")]));

describe("files that use a client by another name", () => {
  it("are found beside the one that exports it", async () => {
    const folder = makeRepository({ "src/client.ts": client, ...uses });
    expect(await dry([], folder)).toMatchObject({ candidates: 31, references: 30, migrated: 30 });
  });

  it("are found where only they are asked for", async () => {
    const folder = makeRepository({ "src/client.ts": client, ...uses });
    expect(await dry(["src/use1.ts"], folder)).toMatchObject({ references: 1, migrated: 1 });
    expect(await dry([".", "!src/client.ts"], folder)).toMatchObject({ references: 30, migrated: 30 });
  });

  it("are found in a package beside the one with the client", async () => {
    const folder = makeRepository({ "core/client.ts": client, "ui/use.ts": use("../core/client") });
    expect(await dry(["ui"], folder)).toMatchObject({ references: 1, migrated: 1 });
    expect(await dry([], join(folder, "ui"))).toMatchObject({ references: 1, migrated: 1 });
  });

  it("are not even looked at where no file hands a client on", async () => {
    const folder = makeFolder({
      "a.ts": "window.ddClient.listImages();\n",
      "b.ts": 'import { shell } from "electron";\n\nshell.openExternal("https://example.com");\n',
    });
    expect(await dry([], folder)).toMatchObject({ candidates: 1, references: 1 });
  });

  it("are not looked at in a part either, unless another part hands a client on", async () => {
    const shell = 'import { shell } from "./shell";\n\nshell.openExternal("https://example.com");\n';
    const folder = makeRepository({ "a/use.ts": "window.ddClient.listImages();\n", "a/shell-use.ts": shell });
    expect(await dry(["a"], folder)).toMatchObject({ candidates: 1, references: 1 });
    const handed = makeRepository({ "a/shell-use.ts": shell, "b/client.ts": client });
    expect(await dry(["a"], handed)).toMatchObject({ candidates: 1, references: 0 });
  });
});
