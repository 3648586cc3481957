import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands as own } from "../../editors/vscode/src/commands.js";
import { commands } from "../../fronts/lsp/commands.js";
import { defaults, readSettings, severities } from "../../fronts/lsp/settings.js";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "editors/vscode");
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const manifest = read(join(folder, "package.json"));
const { configuration, commands: contributed, walkthroughs } = manifest.contributes;
const settings = Object.entries<{ default: unknown; enum?: unknown[]; markdownDescription: string }>(
  configuration.properties,
);

/** As an object of objects, without what it begins with. */
function unflatten(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    const [, ...names] = key.split(".");
    const last = names.pop()!;
    let at = all;
    for (const name of names) {
      at[name] ??= {};
      at = at[name] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return all;
}

describe("the extension's manifest", () => {
  it("has the package's version", () => {
    expect(manifest.version).toBe(read(join(root, "package.json")).version);
    expect(read(join(folder, "package-lock.json")).version).toBe(manifest.version);
  });

  it("has the server's commands, and no others", () => {
    const ids = contributed.map(({ command }: { command: string }) => command);
    expect(ids.sort()).toEqual(Object.values(commands).sort());
    const { openPlace, ...shared } = own;
    expect(Object.values(commands)).toEqual(expect.arrayContaining(Object.values(shared)));
    expect(ids).not.toContain(openPlace);
  });

  it("has the server's settings, with their defaults", () => {
    expect(unflatten(settings.map(([key, { default: value }]) => [key, value]))).toEqual(defaults);
    for (const [, { markdownDescription }] of settings) expect(markdownDescription).toMatch(/\.$/);
  });

  it("offers what the server takes, and nothing else", () => {
    for (const [key, { enum: values }] of settings) {
      if (key.startsWith("ddclient.severity.")) expect(values).toEqual(severities);
      for (const value of [...(values ?? [true, false]), "other"]) {
        const problems: string[] = [];
        readSettings(unflatten([[key, value]]), (problem) => problems.push(problem));
        expect(problems.length).toBe(value === "other" ? 1 : 0);
      }
    }
  });

  it("names pictures and commands that there are", () => {
    const steps = walkthroughs.flatMap(({ steps }: { steps: unknown[] }) => steps);
    for (const { media, description } of steps) {
      expect(readFileSync(join(folder, media.image)).subarray(1, 4).toString()).toBe("PNG");
      for (const [, command] of description.matchAll(/\(command:(ddclient[^)?]*)/g))
        expect(Object.values(commands)).toContain(command);
    }
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)];
    expect(pictures.length).toBeGreaterThan(2);
    for (const [, path] of pictures) expect(readFileSync(join(folder, path!)).length).toBeGreaterThan(0);
    for (const [key] of settings)
      expect(readme).toContain(`\`${key.replace(/\.(migrated|unsafe|manual)$/, "")}`);
  });

  it("has the licence that the package has", () => {
    expect(readFileSync(join(folder, "LICENSE"), "utf8")).toBe(readFileSync(join(root, "LICENSE"), "utf8"));
  });
});
