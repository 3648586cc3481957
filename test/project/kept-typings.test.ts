import { describe, expect, it } from "vitest";
import { settle } from "./settle.js";

const using = (code: string) => `import { client } from "./client";\n\n${code}\n`;
const goes = using('client.toastError("no");');
const went = using('client.desktopUI.toast.error("no");');
// v1 has nothing that does the same.
const stays = using('client.navigateToRoute("/a");');
const notCommitted = "which has changes that are not committed";
const notGiven = "not among the paths given: add it to them";

describe("a typing that somebody wrote by hand", () => {
  const members = "{ toastError(m: string): void; navigateToRoute(to: string): void }";
  const written = `export interface Desk ${members}\nexport const client = (window as any).ddClient as Desk;\n`;
  const widened = written.replace(
    "interface Desk",
    'type Desk = import("@docker/extension-api-client-types").v1.DockerDesktopClient &',
  );

  it("gets v1's members beside its own where uses elsewhere move", async () => {
    const { changed } = await settle({ "client.ts": written, "goes.ts": goes, "stays.ts": stays });
    expect(changed).toEqual({ "client.ts": widened.replace(" }\n", " };\n"), "goes.ts": went });
  });

  it("gets them for another package, too", async () => {
    const packages = { "a/package.json": "{}", "b/package.json": "{}" };
    const [there, gone] = [goes, went].map((text) => text.replace("./", "../a/")) as [string, string];
    const { changed } = await settle({ ...packages, "a/client.ts": written, "b/goes.ts": there });
    expect(changed).toEqual({ "a/client.ts": widened.replace(" }\n", " };\n"), "b/goes.ts": gone });
  });

  it("stays as it is where all that goes by it does, whatever else moves", async () => {
    const packages = { "a/package.json": "{}", "b/package.json": "{}" };
    const text = `${written}export const list = () => (window as any).ddClient.listImages();\n`;
    const files = { ...packages, "a/client.ts": text, "b/goes.ts": goes.replace("./", "../a/") };
    const { changed } = await settle(files, { dirty: ["b/goes.ts"] });
    expect(changed).toEqual({ "a/client.ts": text.replace("listImages", "docker.listImages") });
  });

  it("is told apart from others of its file", async () => {
    const first =
      "interface Base { x: 1 }\ninterface First extends Base { toastError(m: string): void }\n" +
      "export const first = (window as any).ddClient as First;\n";
    const files = {
      "client.ts": first + written,
      "goes.ts": goes,
      "other.ts": goes.replaceAll("client", "first").replace("./first", "./client"),
    };
    const { changed, left } = await settle(files);
    expect(changed).toEqual({ "client.ts": first + widened.replace(" }\n", " };\n"), "goes.ts": went });
    expect(left.at(-1)).toContain(
      "other.ts:3 toastError: It changes only together with First in client.ts (it extends",
    );
  });

  it("may have no name, and something be made for it", async () => {
    const text = `export const client = (window as any).ddClient as ${members};\n`;
    const fake =
      'import { client } from "./client";\n\nexport const fake: typeof client = { toastError() {}, navigateToRoute() {} };\n';
    const { changed, left } = await settle({ "client.ts": text, "goes.ts": goes, "fake.ts": fake });
    expect(changed).toEqual({});
    expect(left.at(-1)).toContain(
      "with the type of the client in client.ts (what stands in fake.ts:3 is made for it)",
    );
  });

  it("stays as it is where nothing moves", async () => {
    const { changed, left } = await settle({ "client.ts": written, "stays.ts": stays });
    expect(changed).toEqual({});
    expect(left.map((each) => each.split(":")[0])).toEqual(["client.ts", "client.ts", "stays.ts"]);
  });

  it.each([
    [{ dirty: ["client.ts"] }, notCommitted],
    [{ notGiven: ["client.ts"] }, notGiven],
  ])("keeps what goes by it where it can't change: %j", async (given, why) => {
    const files = { "client.ts": written, "goes.ts": goes, "js.js": goes, "stays.ts": stays };
    const { changed, left } = await settle(files, given);
    // JavaScript isn't held to it.
    expect(changed).toEqual({ "js.js": went });
    // What stays anyway has its own reason.
    expect(left.at(-1)).toMatch(/^stays\.ts:3 navigateToRoute: v1 has nothing that does the same/);
    expect(left.at(-2)).toBe(
      `goes.ts:3 toastError: It changes only together with Desk in client.ts (${why}), which was left. Change that one first, then run again.`,
    );
  });

  it.each(["extends Other", "<T>"])("keeps what goes by it where it can't be widened: %s", async (head) => {
    const text = `interface Other { x: 1 }\n${written.replace("interface Desk", `interface Desk${head === "<T>" ? "<T = 1>" : ` ${head}`}`)}`;
    const { changed, left } = await settle({ "client.ts": text, "goes.ts": goes });
    expect(changed).toEqual({});
    const why = head === "<T>" ? "with type parameters" : 'it extends "Other"';
    expect(left.at(-1)).toContain(
      `goes.ts:3 toastError: It changes only together with Desk in client.ts (${why})`,
    );
  });

  describe("that nobody takes for the client's", () => {
    const api = "export interface Api {\n  toastError(message: string): void;\n}\n";
    const global =
      'import type { Api } from "./api";\n\ndeclare global {\n  interface Window { ddClient: Api }\n}\n';
    const use = 'export const fail = () => window.ddClient.toastError("no");\n';
    const told =
      "toastError: It changes only together with Api in api.ts (a type without v1's members), which was left. Change that one first, then run again.";

    it.each([
      ["another file", { "api.ts": api, "global.d.ts": global, "use.ts": use }, `use.ts:1 ${told}`],
      ["its own file", { "api.ts": api + use, "global.d.ts": global }, `api.ts:4 ${told}`],
    ])("keeps what goes by it in %s", async (_, files, message) => {
      const { changed, left } = await settle(files);
      expect(changed).toEqual({});
      expect(left).toEqual([message]);
    });

    it("keeps nothing that goes by another", async () => {
      const { changed } = await settle({ "api.ts": api, "client.ts": written, "goes.ts": goes });
      expect(Object.keys(changed)).toEqual(["client.ts", "goes.ts"]);
    });
  });

  it("may have no name", async () => {
    const text = `export const client = (window as any).ddClient as ${members};\n`;
    const { changed, left } = await settle({ "client.ts": text, "goes.ts": goes }, { dirty: ["client.ts"] });
    expect(changed).toEqual({});
    expect(left.at(-1)).toContain(`together with the type of the client in client.ts (${notCommitted})`);
  });

  it("is replaced where all that have it are known, and not where nobody can be asked", async () => {
    const own = `${written.replace("export interface", "interface").replace(" navigateToRoute(to: string): void", "")}client.toastError("no");\n`;
    const texts = { "client.ts": own, "goes.ts": goes };
    const asked = (await settle(texts)).changed["client.ts"];
    expect(asked).toMatch(
      /^export const client = .* as import\(.*\)\.v1\.DockerDesktopClient;\nclient\.desktopUI/,
    );
    const { changed } = await settle(texts, { areTypesAsked: false });
    expect(changed["client.ts"]).toContain("v1.DockerDesktopClient & { toastError");
  });

  it("keeps what goes by it where an object is made for it in another file", async () => {
    const fake =
      'import type { Desk } from "./client";\n\nexport const fake: Desk = { toastError() {}, navigateToRoute() {} };\n';
    const { changed, left } = await settle({ "client.ts": written, "goes.ts": goes, "fake.ts": fake });
    expect(changed).toEqual({});
    expect(left.at(-1)).toContain("Desk in client.ts (what stands in fake.ts:3 is made for it)");
  });

  it("keeps what goes by it where an object is made for it in its own file", async () => {
    const fake = `${written}export const fake: Desk = { toastError() {}, navigateToRoute() {} };\n`;
    const { changed, left } = await settle({ "client.ts": fake, "goes.ts": goes });
    expect(changed).toEqual({});
    expect(left.at(-1)).toContain("goes.ts:3 toastError: It changes only together with Desk in client.ts (");
  });
});

describe("a result that a typing by hand says more of than v1", () => {
  const container = "export interface Container {\n  Id: string;\n}\n";
  const client =
    'import type { Container } from "./container";\n\n' +
    "export interface DockerDesktopClient {\n  listContainers(): Promise<Container[]>;\n  toastError(m: string): void;\n}\n" +
    "export const client = (window as any).ddClient as DockerDesktopClient;\n";
  const other =
    "interface Desk { toastWarning(m: string): void }\nexport const desk = (window as any).ddClient as Desk;\n";
  const imports = 'import { client } from "./client";\nimport type { Container } from "./container";\n\n';
  const list = (call: string) => `export const list = async (): Promise<Container[]> => ${call};\n`;

  it("is kept where it is used", async () => {
    // Beside a typing that says no more than v1.
    const files = { "container.ts": container, "client.ts": `${client}${other}` };
    const before = imports + list("client.listContainers()");
    const { changed, left } = await settle({
      ...files,
      "list.ts": before,
      "list.js": before,
      "goes.ts": goes,
    });
    expect(changed).toMatchObject({
      "list.ts": imports + list("client.docker.listContainers() as Promise<Container[]>"),
      // JavaScript has no types to keep.
      "list.js": before.replace("listC", "docker.listC"),
      "goes.ts": went,
    });
    expect(left).toEqual([]);
  });

  it("is kept in its own file", async () => {
    const own = `${client}${list("client.listContainers()")}`;
    const { changed } = await settle({ "container.ts": container, "client.ts": own, "goes.ts": goes });
    expect(changed["client.ts"]).toContain(list("client.docker.listContainers() as Promise<Container[]>"));
  });
});
