import { describe, expect, it } from "vitest";
import { type Files, type Given, settle } from "./settle.js";

const client =
  'import type { v1Hybrid } from "@docker/extension-api-client-types";\n\n' +
  "export const client: v1Hybrid.DockerDesktopClient = (window as any).ddClient;\n";
const changedClient = client.replaceAll("v1Hybrid", "v1");
const using = (code: string) => `import { client } from "./client";\n\n${code}\n`;
const goes = using('client.toastError("no");');
const went = using('client.desktopUI.toast.error("no");');
// v1 has nothing that does the same.
const stays = using('client.navigateToRoute("/a");');
const own = `${client.replace("export const client", "const own")}own.navigateToRoute("/a");\n`;
const unseen = 'const all: any = window;\nall.ddClient.navigateToRoute("/a");\n';
const notCommitted = "which has changes that are not committed";
const notGiven = "not among the paths given: add it to them";

/** What keeps the type of a file as it is, as that is said there; null where the type moves. */
async function keeper(files: Files, given?: Given): Promise<string | null> {
  const path = Object.keys(files).find((each) => each.endsWith("client.ts"))!;
  const { changed, left } = await settle(files, given);
  if (changed[path] !== undefined) {
    expect(changed[path]).toBe(changedClient);
    return null;
  }
  const told = left.find((each) => each.startsWith(`${path}:3 v1Hybrid.DockerDesktopClient: `));
  return /: (.*) still needs the old type/.exec(told!)![1]!;
}

describe("a type that a file has for others", () => {
  it("moves with their uses", async () => {
    const { changed, left } = await settle({ "client.ts": client, "goes.ts": goes });
    expect(changed).toEqual({ "client.ts": changedClient, "goes.ts": went });
    expect(left).toEqual([]);
  });

  it("stays where one of them stays, which is named", async () => {
    const files = { "client.ts": client, "goes.ts": goes, "later.ts": stays, "stays.ts": stays };
    expect(await keeper(files)).toBe("navigateToRoute in later.ts:3");
    // The others can go all the same: it has both clients' members.
    expect((await settle(files)).changed).toEqual({ "goes.ts": went });
  });

  it.each(["stays.js", "stays.jsx", "stays.mjs", "stays.tsx.js"])(
    "is not needed in JavaScript: %s",
    async (path) => {
      const files = { "client.ts": client, "goes.ts": goes, [path]: stays };
      expect(await keeper(files)).toBeNull();
      expect(await keeper(files, { dirty: [path] })).toBeNull();
    },
  );

  it.each(["stays.tsx", "stays.mts", "stays.cts"])("is needed in TypeScript: %s", async (path) => {
    const files = { "client.ts": client, "goes.ts": goes, [path]: stays };
    expect(await keeper(files)).toBe(`navigateToRoute in ${path}:3`);
  });

  it("is not needed by a use that goes by a type of its own file", async () => {
    expect(await keeper({ "client.ts": client, "goes.ts": goes, "own.ts": own })).toBeNull();
    const written =
      "interface Page { ddClient: { navigateToRoute(to: string): void } }\n" +
      'export const show = (page: Page) => page.ddClient.navigateToRoute("/a");\n';
    expect(await keeper({ "client.ts": client, "goes.ts": goes, "own.ts": written })).toBeNull();
  });

  it("is needed by another use of such a file", async () => {
    const both = `import { client } from "./client";\n${own}client.navigateToRoute("/b");\n`;
    const files = { "client.ts": client, "goes.ts": goes, "own.ts": both };
    expect(await keeper(files)).toBe("navigateToRoute in own.ts:6");
  });

  it("is not needed by a use that stays on account of another file's type", async () => {
    const desk =
      "export interface Desk { listImages(): Promise<unknown> }\n" +
      "export const desk = (window as any).ddClient as Desk;\n";
    const use = 'import { desk } from "./desk";\n\ndesk.listImages();\n';
    const files = { "client.ts": client, "goes.ts": goes, "desk.ts": desk, "use.ts": use };
    expect(await keeper(files, { dirty: ["desk.ts"] })).toBeNull();
    const { changed } = await settle(files, { dirty: ["desk.ts"] });
    expect(Object.keys(changed)).toEqual(["client.ts", "goes.ts"]);
  });

  it("is needed by a use of which nobody can tell whose it is", async () => {
    const files = { "client.ts": client, "goes.ts": goes, "unseen.ts": unseen };
    expect(await keeper(files)).toBe("navigateToRoute in unseen.ts:2");
  });
});

describe("a type that a file has for files that are not to be changed", () => {
  const files = { "client.ts": client, "goes.ts": goes, "last.ts": `${goes}// mine\n` };

  it.each([
    [{ dirty: ["last.ts"] }, notCommitted],
    [{ notGiven: ["last.ts"] }, notGiven],
  ])("stays for a use that could go: %j", async (given, why) => {
    expect(await keeper(files, given)).toBe(`toastError in last.ts:3 (${why})`);
    expect((await settle(files, given)).changed).toEqual({ "goes.ts": went });
  });

  it("names the first of those uses", async () => {
    const twice = { ...files, "last.ts": using('client.listImages();\nclient.toastError("no");') };
    expect(await keeper(twice, { dirty: ["last.ts"] })).toBe(`listImages in last.ts:3 (${notCommitted})`);
  });

  it("moves where they use none of it", async () => {
    // This one imports the file for something else.
    const beside = 'import type { client } from "./client";\nexport type Client = typeof client;\n';
    const others = {
      "unseen.ts": unseen,
      "own.ts": own,
      "last.js": goes,
      "last.ts": `${beside}${unseen}`,
    };
    expect(await keeper({ ...files, ...others }, { dirty: Object.keys(others) })).toBeNull();
  });

  it.each([
    ["global.ts", "declare global {\n  interface Window { ddClient: TYPE }\n}\nexport {};\n"],
    ["global.d.ts", "interface Window { ddClient ?: TYPE }\n"],
  ])(
    "stays for a use of which nobody can tell whose it is, if it is the window's: %s",
    async (path, text) => {
      const type = 'import("@docker/extension-api-client-types").v1Hybrid.DockerDesktopClient';
      const files = {
        [path]: text.replace("TYPE", type),
        "a.ts": "window.ddClient!.listImages();\n",
        "unseen.ts": unseen,
      };
      const { changed, left } = await settle(files, { dirty: ["unseen.ts"] });
      expect(changed).toEqual({ "a.ts": "window.ddClient!.docker.listImages();\n" });
      expect(left[0]).toContain(
        `: navigateToRoute in unseen.ts:2 (${notCommitted}) still needs the old type`,
      );
    },
  );
});

describe("a type that a file has for another package", () => {
  const packages = { "a/package.json": "{}", "b/package.json": "{}" };
  const files = { ...packages, "a/client.ts": client, "a/goes.ts": goes };
  const there = (text: string) => text.replace("./client", "../a/client");

  it("moves with its uses", async () => {
    const { changed } = await settle({ ...packages, "a/client.ts": client, "b/goes.ts": there(goes) });
    expect(changed).toEqual({ "a/client.ts": changedClient, "b/goes.ts": there(went) });
  });

  it("stays where one of them stays", async () => {
    const used = { ...files, "b/goes.ts": there(goes), "b/stays.ts": there(stays) };
    expect(await keeper(used)).toBe("navigateToRoute in b/stays.ts:3");
  });

  it.each([
    [{ dirty: ["b/last.ts"] }, notCommitted],
    [{ notGiven: ["b/last.ts"] }, notGiven],
  ])("stays where a file that uses it does: %j", async (given, why) => {
    const used = { ...files, "b/last.ts": there(goes) };
    expect(await keeper(used, given)).toBe(`toastError in b/last.ts:3 (${why})`);
    const left = { ...files, "b/last.ts": there(stays) };
    expect(await keeper(left, given)).toBe(`navigateToRoute in b/last.ts:3 (${why})`);
  });

  it("is not needed by a file that doesn't import it", async () => {
    expect(await keeper({ ...files, "b/unseen.ts": unseen, "b/own.ts": own })).toBeNull();
    const last = "export const list = () => (window as any).ddClient.listImages();\n";
    expect(await keeper({ ...files, "b/last.ts": last }, { dirty: ["b/last.ts"] })).toBeNull();
  });

  it("is needed by a file that imports it through others", async () => {
    const through = { ...files, "b/all.ts": 'export * from "../a/client";\n' };
    const used = { ...through, "b/stays.ts": stays.replace("./client", "./all") };
    expect(await keeper(used)).toBe("navigateToRoute in b/stays.ts:3");
  });
});
