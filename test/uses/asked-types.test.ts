import { describe, expect, it } from "vitest";
import { migrate } from "../../transforms/migrate.js";

/** What a text asks of its project's types. */
function questions(text: string): string[] {
  const asked: string[] = [];
  const typeOf = (_: string, asking: string, { start, end }: { start: number; end: number }) =>
    void asked.push(asking.slice(start, end));
  const nobody = () => undefined;
  const types = { typeOf, callersOf: nobody, functionOf: nobody, textOf: nobody };
  migrate(text, { path: "a.tsx", types });
  return [...new Set(asked)];
}

const call = "window.ddClient.execHostCmd(`run ${id}`)";

describe("what is known of a parameter by its annotation", () => {
  it.each([
    `const run = ({ id }: any) => ${call};`,
    `const run = ({ id = "a", ...rest }: any) => [id, rest, ${call}];`,
    `function run([{ id }]: any) { return ${call}; }`,
    `const run = (id: any) => ${call};`,
    `const run = (id: unknown) => ${call};`,
    `const run = (id: number) => ${call};`,
    `const run = (id: boolean) => ${call};`,
    `const run = async (id: any) => { await other(id); other(id).then(go); ${call}; return { id, a: id.name }; };`,
    `const run = (id: any) => { if (id.is("a")) ${call}; };`,
    "const run = (id: any) => window.ddClient.execHostCmd(`run ${id.name} ${id.all[0]}`);",
    "const run = (id: string) => window.ddClient.execHostCmd(id);",
    "const run = (id: string) => window.ddClient.execHostCmd(`${id} --all`);",
  ])("isn't asked: %s", (text) => {
    expect(questions(text).filter((each) => each.startsWith("id"))).toEqual([]);
  });

  it.each([
    `const run = (id: any) => typeof id === "string" && ${call};`,
    `const run = (id: any) => { assert(id); ${call}; };`,
    `const run = (id: any) => { if (is(id)) ${call}; };`,
    `const run = (id: any) => { const isIt = is(id); if (isIt) ${call}; };`,
    `const run = (id: any) => { if (is(id)) return; ${call}; };`,
    `const run = (id: any) => { if (id instanceof String) ${call}; };`,
    `const run = (id: any) => { id = name(); ${call}; };`,
    `const run = ({ id }: { id: Id }) => ${call};`,
    `const run = ({ id }: Props) => ${call};`,
    `const run = (id: Id) => ${call};`,
    `const run = (id) => ${call};`,
    'const run = (id: string) => { if (id === "a") window.ddClient.execHostCmd(id); };',
    'const run = (id: string) => { switch (id) { case "a": window.ddClient.execHostCmd(id); } };',
    "const run = (id: string) => { if (!id) window.ddClient.execHostCmd(id); };",
  ])("is asked: %s", (text) => {
    expect(questions(text)).toContain("id");
  });
});

describe("what takes or gives nothing that a client has", () => {
  it.each([
    "const pick = ({ name }) => all(name); list(all).filter(({ name }) => name);",
    "const pick = (all) => Object.values(all).map((one) => one).reduce((sum, one) => ({ ...sum, [one]: all }), {});",
    "const view = list(all).map((one) => ({ name: one.name, at: other(all) }));",
  ])("isn't asked where another member is: %s", (text) => {
    const asked = questions(`import { docker } from "./docker";\ndocker.listContainers();\n${text}\n`);
    expect(asked).toContain("docker");
    expect(asked.filter((each) => /Object|list\b|all/.test(each))).toEqual([]);
  });
});
