import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import ddclientV1 from "../../fronts/jscodeshift/ddclient-v1.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ddclient-migrate-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function transform(source: string | Buffer, options = {}, name = "page.js") {
  const path = join(folder, name);
  writeFileSync(path, source);
  const reports: string[] = [];
  const stats: string[] = [];
  const api = { report: (text: string) => reports.push(text), stats: (text: string) => stats.push(text) };
  const code = await ddclientV1({ path, source: source.toString() }, api, options);
  return { code, reports, stats };
}

describe("the jscodeshift transform", () => {
  test("gives the new text, and counts and reports what was left", async () => {
    const source =
      'ddClient.listImages();\nddClient.execHostCmd("ls | wc");\nddClient.execHostCmd(command);\n';
    const { code, reports, stats } = await transform(source);
    expect(code).toBe(source.replace("listImages", "docker.listImages"));
    expect(stats).toEqual(["migrated", "manual", "unsafe"]);
    expect(reports).toEqual([
      expect.stringMatching(/^2:1 execHostCmd manual: The command needs a shell for the pipe/),
      expect.stringMatching(/^3:1 execHostCmd unsafe: The command \("command"\)/),
    ]);
  });

  test("leaves what a comment says to ignore, and only counts it", async () => {
    const source = "// ddclient-migrate-ignore: why\nddClient.listImages();\n";
    expect(await transform(source)).toEqual({ code: undefined, reports: [], stats: ["ignored"] });
  });

  test("gives nothing for a file without the client, and one that stays", async () => {
    expect(await transform("(")).toEqual({ code: undefined, reports: [], stats: [] });
    expect(await transform("ddClient.docker.listImages();")).toEqual({
      code: undefined,
      reports: [],
      stats: [],
    });
  });

  test("needs neither of jscodeshift's functions, nor options", async () => {
    const source = "ddClient.listImages(); ddClient.execHostCmd(command);";
    const code = await ddclientV1({ path: join(folder, "page.js"), source }, {});
    expect(code).toBe("ddClient.docker.listImages(); ddClient.execHostCmd(command);");
  });

  test("takes the command's options", async () => {
    const source = "ddClient.execHostCmd(command)\n";
    const unsafe = await transform(source, { unsafe: true });
    expect(unsafe.code).toBe("ddClient.extension.host.cli.exec(command, [])\n");
    const imported = await transform(`export {};\n${source}`, { client: "import", unsafe: true });
    expect(imported.code).toContain("const ddClient = createDockerDesktopClient()");
    await expect(transform(source, { client: "window" })).rejects.toThrow("--client is keep or import");
    expect((await transform(source, { todo: true })).code).toContain("TODO(ddclient-migrate)");
  });

  test("formats with the project's Prettier, unless it is told not to, and loads no code for that", async () => {
    writeFileSync(join(folder, ".prettierrc"), "{}");
    const source = `ddClient.execHostCmd("${"word ".repeat(10)}");\n`;
    const formatted = await transform(source);
    expect(formatted.code?.split("\n").length).toBeGreaterThan(10);
    const plain = await transform(source, { prettier: false });
    expect(plain.code?.split("\n")).toHaveLength(2);
    rmSync(join(folder, ".prettierrc"));
    writeFileSync(join(folder, "prettier.config.mjs"), "export default {};\n");
    const untrusted = await transform(source);
    expect(untrusted.code).toBe(plain.code);
    expect(untrusted.reports.join()).toContain("prettier.config.mjs");
    const trusted = await transform(source, { trustConfig: true });
    expect(trusted.code).toBe(formatted.code);
    rmSync(join(folder, "prettier.config.mjs"));
  });

  test("fails for a file that can't be parsed, or would lose characters", async () => {
    await expect(transform("ddClient.listImages(;")).rejects.toThrow(/ \(1:\d+\)$/);
    const nested = `ddClient.x(${"(".repeat(20_000)}1${")".repeat(20_000)})`;
    await expect(transform(nested)).rejects.toThrow(/^The code is nested too deeply[^:]*$/);
    const latin = Buffer.from("ddClient.listImages(); // caf\xe9", "latin1");
    await expect(transform(latin)).rejects.toThrow(/UTF-8/);
    const written = "ddClient.listImages(); // \ufffd";
    expect((await transform(written)).code).toBe("ddClient.docker.listImages(); // \ufffd");
  });
});
