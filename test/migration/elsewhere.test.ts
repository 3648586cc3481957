import { describe, expect, it } from "vitest";
import type { Elsewhere } from "../../src/model.js";
import { migrate } from "../../transforms/migrate.js";

const v1 = `import("@docker/extension-api-client-types").v1.DockerDesktopClient`;
const stillUsed = "execHostCmd in src/a.ts:12";

const migrateTypes = (source: string, elsewhere?: Elsewhere) =>
  migrate(source, { path: "client.ts", ...(elsewhere && { elsewhere }) });

const ofWindow = `interface Window {
  ddClient: { execHostCmd(cmd: string): Promise<unknown> };
}
`;

describe("a typing that other files see", () => {
  it("moves where nothing is known of them", () => {
    expect(migrateTypes(ofWindow).code).toContain(`ddClient: ${v1};`);
  });

  it("moves where nothing in them needs it", () => {
    const { code } = migrateTypes(ofWindow, { stillUsed: null, hasMoved: true });
    expect(code).toContain(`ddClient: ${v1};`);
  });

  it("stays where all of them need it", () => {
    const { code, references } = migrateTypes(ofWindow, { stillUsed, hasMoved: false });
    expect(code).toBe(ofWindow);
    expect(references).toMatchObject([{ outcome: "manual", reason: "still-in-use" }]);
    expect(references[0]!.message).toContain(stillUsed);
  });

  it("has both where some of them need it", () => {
    const { code, changes, references } = migrateTypes(ofWindow, { stillUsed, hasMoved: true });
    expect(code).toContain(`ddClient: ${v1} & { execHostCmd`);
    expect(references).toMatchObject([{ outcome: "manual", reason: "still-in-use" }]);
    expect(changes).toMatchObject([{ references: [] }]);
    expect(migrateTypes(code, { stillUsed, hasMoved: true }).changed).toBe(false);
  });

  it("has both where a use here moved", () => {
    const here = `${ofWindow}window.ddClient.execHostCmd("hostname");\n`;
    const { code } = migrateTypes(here, { stillUsed, hasMoved: false });
    expect(code).toContain(`ddClient: ${v1} & { execHostCmd`);
    expect(code).toContain(`window.ddClient.extension.host!.cli.exec("hostname", []);`);
  });

  it("becomes an alias where it has a name", () => {
    const named = "export interface DDClient {\n  execHostCmd(cmd: string): void;\n}\n";
    const { code } = migrateTypes(named, { stillUsed, hasMoved: true });
    expect(code).toBe(`export type DDClient = ${v1} & {\n  execHostCmd(cmd: string): void;\n};\n`);
  });

  it("may be one of the package's", () => {
    const exported = `import type { v0 } from "@docker/extension-api-client-types";
export type Client = v0.DockerDesktopClient;
`;
    const { code } = migrateTypes(exported, { stillUsed, hasMoved: true });
    expect(code).toContain(`Client = ${v1.replace("v1", "v1Hybrid")};`);
  });
});

it("doesn't concern a type that only its own file sees", () => {
  const own = `import type { v1Hybrid } from "@docker/extension-api-client-types";
declare const client: v1Hybrid.DockerDesktopClient;
client.toastError("own");
`;
  expect(migrateTypes(own, { stillUsed, hasMoved: false }).code).not.toContain("v1Hybrid");
});
