import { expect, it } from "vitest";
import { migrate } from "../../transforms/migrate.js";

const shared =
  "export const ddClient = window.ddClient;\nexport const ps = () => ddClient.docker.cli.exec('ps', []);\n";

it("keeps the type of a client that another file may use as v0's", () => {
  const options = { path: "client.ts", client: "import" } as const;
  const stillUsed = "execHostCmd in src/a.ts:12";
  expect(migrate(shared, { ...options, elsewhere: { stillUsed, hasMoved: true } }).changed).toBe(false);
  expect(migrate(shared, { ...options, elsewhere: { stillUsed: null, hasMoved: true } }).code).toContain(
    "export const ddClient = createDockerDesktopClient();",
  );
});

it("says which client stays for its type", () => {
  const source =
    'import { a } from "./a";\nexport const b = async () => a(await (window as any).ddClient.listImages());\n';
  const { notes, code } = migrate(source, { path: "b.ts", client: "import" });
  expect(code).toContain("(window as any).ddClient.docker.listImages()");
  expect(notes).toEqual(["The client on line 2 is not imported: its type lets through what v1's doesn't."]);
});
