import { describe, expect, test } from "vitest";
import { Document } from "../../src/source/document.js";
import { analyse } from "../../transforms/migration/analyse.js";

/** Every type of the old API that is found, with its text. */
function typesIn(text: string): string[] {
  const { typeUses } = analyse(new Document("page.ts", text), null);
  return typeUses.map(({ api, span }) => `${api}: ${text.slice(span.start, span.end)}`);
}

/** Every use of the old API that is found: "api certainty of type, what is done with it: its text". */
function usesIn(text: string, path: string): string[] {
  const { context } = analyse(new Document(path, text), null);
  return context.uses.map(({ api, certainty, type, place, span }) => {
    const sure = certainty === "certain" ? "" : ` ${certainty}`;
    const typed = type ? ` of ${type}` : "";
    const how = place.kind === "mention" ? place.why : place.kind;
    const backend = place.kind === "member" && place.backend ? ` by backend ${place.backend.kind}` : "";
    return `${api}${sure}${typed}, ${how}${backend}: ${text.slice(span.start, span.end)}`;
  });
}

const types = 'import type { v0, v1Hybrid } from "@docker/extension-api-client-types";';

const programs: Readonly<Record<string, readonly (readonly [program: string, ...uses: string[]])[]>> = {
  members: [
    ["ddClient.listImages();", "listImages, member: ddClient.listImages()"],
    ["ddClient.listImages;", "listImages, member: ddClient.listImages"],
    ["ddClient.docker.listImages();"],
    ["ddClient.backend.get('/');", "backend.get, member by backend here: ddClient.backend.get('/')"],
    ["ddClient.backend;", "backend, member: ddClient.backend"],
    ["ddClient.backend.other;", "backend, member: ddClient.backend"],
    ["ddClient.backend.get.bind(1);", "backend.get, member by backend here: ddClient.backend.get"],
    [
      "ddClient.backend('vm').get('/');",
      "backend.get, member by backend here: ddClient.backend('vm').get('/')",
    ],
    [
      "ddClient.backend('vm').execHostCmd('x');",
      "execHostCmd, member by backend here: ddClient.backend('vm').execHostCmd('x')",
    ],
    ["ddClient.backend('vm').other();", "backend, member: ddClient.backend('vm')"],
    ["ddClient.backend('vm').backend;", "backend, member: ddClient.backend('vm')"],
    ["ddClient.backend('vm');", "backend, member: ddClient.backend('vm')"],
    ["ddClient.backend[key];", "backend.[computed], computed-member: ddClient.backend[key]"],
    ["ddClient[key];", "[computed], computed-member: ddClient[key]"],
    ["ddClient[key]();", "[computed], computed-member: ddClient[key]"],
    ["ddClient.docker[key];"],
    ["ddClient.backend.get[key];", "backend.get, member by backend here: ddClient.backend.get"],
    ["if (ddClient.backend) {}", "backend, member: ddClient.backend"],
    ["call(ddClient.backend);", "backend, member: ddClient.backend"],
    ["call(ddClient.backend, 'get');", "backend.get, test-double: call(ddClient.backend, 'get')"],
    ["call(ddClient.backend, 'other');", "backend, member: ddClient.backend"],
    ["call('get', ddClient.backend);", "backend, member: ddClient.backend"],
    ["'get' in ddClient.backend;", "backend.get, used-as-value: 'get' in ddClient.backend"],
    ["'other' in ddClient.backend;", "backend, member: ddClient.backend"],
    ["'get' + ddClient.backend;", "backend, member: ddClient.backend"],
    ["ddClient.backend in o;", "backend, member: ddClient.backend"],
    ["'execHostCmd' in ddClient;", "execHostCmd, used-as-value: 'execHostCmd' in ddClient"],
    ["'other' in ddClient;"],
    ["k in ddClient;"],
    ["'x' in other;"],
    ["'get' instanceof ddClient;"],
    ["o[ddClient.backend];", "backend, member: ddClient.backend"],
    ["(ddClient.backend).get('/');", "backend.get, member by backend here: (ddClient.backend).get('/')"],
    [
      "ddClient.backend.get(ddClient.listImages());",
      "backend.get, member by backend here: ddClient.backend.get(ddClient.listImages())",
      "listImages, member: ddClient.listImages()",
    ],
  ],
  "what is not sure": [
    ["props.ddClient.listImages();", "listImages maybe, member: props.ddClient.listImages()"],
    ["props.ddClient.execHostCmd('x');", "execHostCmd likely, member: props.ddClient.execHostCmd('x')"],
    ["props.other.execHostCmd('x');", "execHostCmd likely, member: props.other.execHostCmd('x')"],
    ["props.other.listImages();"],
    [
      "props.ddClient.backend.get('/');",
      "backend.get maybe, member by backend here: props.ddClient.backend.get('/')",
    ],
    ["props.backend.get('/');"],
    ["props.backend.execInContainer('a', 'b');"],
    ["props.execInContainer('a', 'b');"],
    [
      "props.backend.spawnInVMExtension('a', [], f);",
      "backend.spawnInVMExtension likely, member by backend here: props.backend.spawnInVMExtension('a', [], f)",
    ],
    [
      "props.spawnInVMExtension('a', [], f);",
      "spawnInVMExtension likely, member: props.spawnInVMExtension('a', [], f)",
    ],
    [
      "props.ddClient.backend('vm').execHostCmd('x');",
      "execHostCmd likely, member by backend here: props.ddClient.backend('vm').execHostCmd('x')",
    ],
    ["this.backend.execInContainer('a', 'b');"],
    [
      "this.ddClient.backend.execInContainer('a', 'b');",
      "backend.execInContainer maybe, member by backend here: this.ddClient.backend.execInContainer('a', 'b')",
    ],
    ["flag ? ddClient.listImages() : 1;", "listImages, member: ddClient.listImages()"],
    ["const c = flag ? ddClient : other;\nc.listImages();", "listImages likely, member: c.listImages()"],
    [
      "(flag ? ddClient : 1).execHostCmd('x');",
      "execHostCmd likely, member: (flag ? ddClient : 1).execHostCmd('x')",
    ],
    [
      "function f(ddClient) { ddClient.listImages(); ddClient.execHostCmd('x'); }",
      "listImages maybe, member: ddClient.listImages()",
      "execHostCmd likely, member: ddClient.execHostCmd('x')",
    ],
    ["function f(ddClient) { ddClient.docker.listImages(); }"],
    [
      "function f(client) { client.execHostCmd('x'); client.listImages(); client.backend.get('/'); client.other.listImages(); client[k](); client.backend('x').get('/'); client.backend; }",
      "execHostCmd likely, member: client.execHostCmd('x')",
      "listImages maybe, member: client.listImages()",
      "backend.get maybe, member: client.backend.get('/')",
      "backend.get maybe, member: client.backend('x').get('/')",
      "backend maybe, member: client.backend",
    ],
    [
      "function f(client) { client.execHostCmd('x'); client.backend.get; call(client.listContainers); }",
      "execHostCmd likely, member: client.execHostCmd('x')",
      "backend.get maybe, member: client.backend.get",
      "listContainers maybe, member: client.listContainers",
    ],
    [
      "const { execHostCmd, listImages } = props;",
      "execHostCmd likely, property: execHostCmd",
      "listImages maybe, property: listImages",
    ],
    [
      "const { execHostCmd, listImages } = props.ddClient;",
      "execHostCmd likely, property: execHostCmd",
      "listImages maybe, property: listImages",
    ],
    ["const { execHostCmd, other, backend, ...rest } = props;", "execHostCmd likely, property: execHostCmd"],
    ["const { backend: { get } } = props.ddClient;", "backend.get maybe, property: get"],
    [
      "const c = makeClient();\nc.execHostCmd('x'); c.toastError('y');",
      "execHostCmd likely, member: c.execHostCmd('x')",
      "toastError maybe, member: c.toastError('y')",
    ],
    ["const c = 1;\nc.execHostCmd('x');"],
  ],
  "a client's scope": [
    ["with (ddClient) { listImages(); other(); }", "listImages, computed-member: listImages"],
    ["with (ddClient) { const listImages = 1; listImages(); x.listImages; }"],
    ["const listImages = 1; with (ddClient) listImages();", "listImages, computed-member: listImages"],
    ["with (other) listImages();"],
  ],
  names: [
    [
      "const run = ddClient.execHostCmd;\nrun('x'); call(run);",
      "execHostCmd, member: ddClient.execHostCmd",
      "execHostCmd, alias: run('x')",
      "execHostCmd, alias: run",
    ],
    ["const list = ddClient.listImages;\nlist();", "listImages, member: ddClient.listImages"],
    [
      "const { execHostCmd: run } = ddClient;\nrun('x');",
      "execHostCmd, property: execHostCmd: run",
      "execHostCmd, alias: run('x')",
    ],
    ["const { listImages } = ddClient;\nlistImages();", "listImages, property: listImages"],
    [
      "const { openExternal } = ddClient;\nopenExternal('x');",
      "openExternal, property: openExternal",
      "openExternal, alias: openExternal('x')",
    ],
    ["let run;\nrun = ddClient.execHostCmd;\nrun('x');", "execHostCmd, member: ddClient.execHostCmd"],
    ["const [run] = [ddClient.execHostCmd];", "execHostCmd, member: ddClient.execHostCmd"],
    ["const { [k]: run } = ddClient;", "[computed], computed-member: [k]: run"],
    ["const { [k]: run } = ddClient.backend;", "backend, member: ddClient.backend"],
    ["const { 'execHostCmd': run } = ddClient;", "execHostCmd, property: 'execHostCmd': run"],
    [
      "const { backend } = ddClient;\nbackend.get('/');",
      "backend, property: backend",
      "backend.get, member by backend alias: backend.get('/')",
    ],
    ["const { backend: { get, other } } = ddClient;", "backend.get, property: get"],
    ["const { backend = 1 } = ddClient;", "backend, property: backend = 1"],
    ["const { get } = ddClient.backend;", "backend.get, property: get", "backend, member: ddClient.backend"],
    ["const { ...rest } = ddClient;"],
    [
      "const backend = ddClient.backend;\nbackend.get('/'); backend;",
      "backend, member: ddClient.backend",
      "backend.get, member by backend alias: backend.get('/')",
    ],
    [
      "const backend = ddClient.backend('vm');\nbackend.get('/'); backend.execHostCmd('x');",
      "backend, member: ddClient.backend('vm')",
      "backend.get, member by backend alias: backend.get('/')",
      "execHostCmd, member by backend alias: backend.execHostCmd('x')",
    ],
    [
      "let backend = ddClient.backend;\nbackend = other;\nbackend.get('/');",
      "backend, member: ddClient.backend",
      "backend.get likely, member by backend alias: backend.get('/')",
    ],
    ["for (const { listImages } of [ddClient]) listImages();", "listImages likely, property: listImages"],
    ["function f({ execHostCmd }) {}\nf(ddClient);", "execHostCmd, property: execHostCmd"],
  ],
  types: [
    [`${types}\nlet c: v0.DockerDesktopClient;\nc.listImages();`, "listImages of v0, member: c.listImages()"],
    [
      `${types}\nlet c: v1Hybrid.DockerDesktopClient;\nc.backend!.get('/');`,
      "backend.get of v1Hybrid, member by backend here: c.backend!.get('/')",
    ],
    [`${types}\nlet b: v0.Backend;\nb.get('/');`, "backend.get of v0, member by backend alias: b.get('/')"],
    [
      `${types}\n(ddClient.backend as v0.Backend).get('/');`,
      "backend.get of v0, member by backend elsewhere: (ddClient.backend as v0.Backend).get('/')",
    ],
    [
      `${types}\n(x as v1Hybrid.BackendV0).execInVMExtension('x');`,
      "backend.execInVMExtension of v1Hybrid, member by backend elsewhere: (x as v1Hybrid.BackendV0).execInVMExtension('x')",
    ],
    ["let x: typeof ddClient.listImages;", "listImages, used-as-value: typeof ddClient.listImages"],
    ["let x: typeof ddClient.backend.get;", "backend.get, used-as-value: typeof ddClient.backend.get"],
    ["let x: typeof ddClient.other;"],
    [
      'let x: Pick<typeof ddClient, "listImages" | "other" | "toastError">;',
      'listImages, used-as-value: "listImages"',
      'toastError, used-as-value: "toastError"',
    ],
    ['let x: Omit<typeof ddClient, "listImages">;', 'listImages, used-as-value: "listImages"'],
    ['let x: Record<typeof ddClient, "listImages">;'],
    ['let x: Pick<typeof other, "listImages">;'],
    ['let x: Pick<Other, "listImages">;'],
    ["let x: Pick<typeof ddClient, Names>, y: Pick<typeof ddClient>, z: Pick;"],
    [
      `${types}\nlet x: v0.DockerDesktopClient['listImages'];`,
      "listImages of v0, used-as-value: v0.DockerDesktopClient['listImages']",
    ],
    [
      `${types}\nlet x: v0.DockerDesktopClient['backend']['get'];`,
      "backend.get of v0, used-as-value: v0.DockerDesktopClient['backend']['get']",
      "backend of v0, used-as-value: v0.DockerDesktopClient['backend']",
    ],
    [`${types}\nlet x: v0.DockerDesktopClient['other'];`],
    [`${types}\nlet x: v0.Other['listImages'];`],
  ],
  doubles: [
    [
      "window.ddClient = { listImages() {}, other: 1, docker: { listImages() {} } };",
      "listImages, test-double: listImages",
    ],
    ["window.ddClient = { backend: { get: f, mine: 1 } };", "backend.get, test-double: get"],
    ["window.ddClient = { backend: mine };", "backend, test-double: backend"],
    [
      "window.ddClient.backend = { get: f };",
      "backend, member: window.ddClient.backend",
      "backend.get, test-double: get",
    ],
    ["window.other = { listImages() {} };"],
    [
      "const ddClient = { execHostCmd: f, listImages };",
      "execHostCmd, test-double: execHostCmd",
      "listImages, test-double: listImages",
    ],
    ["const fake = { execHostCmd: f };"],
    ["const fake = { execHostCmd: jest.fn() };", "execHostCmd, test-double: execHostCmd"],
    ["const fake = { execHostCmd: vi.fn().mockResolvedValue(1) };", "execHostCmd, test-double: execHostCmd"],
    ["const fake = { execHostCmd: sinon.stub() };", "execHostCmd, test-double: execHostCmd"],
    ["const fake = { execHostCmd: mockFn() };"],
    ["const fake = { execHostCmd: x.mocked() };", "execHostCmd, test-double: execHostCmd"],
    ["const fake = { execHostCmd: x.mock() };", "execHostCmd, test-double: execHostCmd"],
    ["const fake = { execHostCmd: x.spyOn() };", "execHostCmd, test-double: execHostCmd"],
    ["const fake = { execHostCmd: x.resolves() };", "execHostCmd, test-double: execHostCmd"],
    ["const fake = { execHostCmd: x.returns() };", "execHostCmd, test-double: execHostCmd"],
    ["const fake = { execHostCmd: x.returnsAll() };"],
    ["const fake = { execHostCmd: x.unstub() };"],
    ["const fake = { execHostCmd: x.other() };"],
    ["const fake = { execHostCmd() {} };"],
    ["const fake = { listImages: jest.fn() };"],
    ["const fake = { ddClient: { listImages: f } };", "listImages, test-double: listImages"],
    ["const fake = { ddClient: { backend: { get: f } } };", "backend.get, test-double: get"],
    ["const fake = { a: { listImages: f } };"],
    ["const fake = { ...ddClient, listImages: f };", "listImages, test-double: listImages"],
    ["Object.assign(window.ddClient, { listImages: f });", "listImages, test-double: listImages"],
    [
      "Object.assign(window.ddClient.backend, { get: f });",
      "backend, member: window.ddClient.backend",
      "backend.get, test-double: get",
    ],
    ["Object.assign(window.ddClient.docker.cli, { get: f });"],
    ["Object.assign(other, { listImages: f });"],
    ["call({ listImages: f }, window.ddClient);"],
    [
      "Object.defineProperty(window, 'ddClient', { value: { listImages: f } });",
      "listImages, test-double: listImages",
    ],
    ["Object.defineProperty(window, 'other', { value: { listImages: f } });"],
    ["vi.stubGlobal('ddClient', { listImages: f });", "listImages, test-double: listImages"],
    ["const o = { ddClient: { value: { listImages: f } } };"],
    [
      `${types}\nconst fake: v0.DockerDesktopClient = { listImages: f };`,
      "listImages, test-double: listImages",
    ],
    [
      `${types}\nconst fake = { listImages: f } as v0.DockerDesktopClient;`,
      "listImages, test-double: listImages",
    ],
    [
      `${types}\nconst fake = { listImages: f } as unknown as v0.DockerDesktopClient;`,
      "listImages, test-double: listImages",
    ],
    [
      `${types}\nconst fake = ({ listImages: f }) satisfies v0.DockerDesktopClient;`,
      "listImages, test-double: listImages",
    ],
    [
      `${types}\nconst fake: Partial<v0.DockerDesktopClient> = { listImages: f };`,
      "listImages, test-double: listImages",
    ],
    ["const fake: Other = { listImages: f };"],
    ["window.ddClient = { execHostCmd: ddClient.execHostCmd };", "execHostCmd, member: ddClient.execHostCmd"],
    ["window.ddClient = { [k]: f, 'listImages': f, ...other };", "listImages, test-double: 'listImages'"],
    ["jest.spyOn(ddClient, 'listImages');", "listImages, test-double: jest.spyOn(ddClient, 'listImages')"],
    ["jest.spyOn(ddClient.backend, 'get');", "backend.get, test-double: jest.spyOn(ddClient.backend, 'get')"],
    ["jest.spyOn(other, 'execHostCmd');"],
    ["jest.spyOn(ddClient, name);"],
    ["vi.mocked(ddClient.listImages);", "listImages, member: ddClient.listImages"],
    ["Reflect.get(ddClient, 'listImages');", "listImages, test-double: Reflect.get(ddClient, 'listImages')"],
    [
      "jest.replaceProperty(ddClient, 'listImages', f);",
      "listImages, test-double: jest.replaceProperty(ddClient, 'listImages', f)",
    ],
  ],
};

describe.each(Object.entries(programs))("finds, among %s,", (_, cases) => {
  test.each(cases.map(([program, ...uses]) => [program, uses] as const))(
    "the uses in %s",
    (program, uses) => {
      const isTyped = /\b(?:v0|v1Hybrid|typeof|Other)\b/.test(program);
      expect(usesIn(program, isTyped ? "page.ts" : "page.js")).toEqual(uses);
    },
  );
});

test("takes an object for a double in files of tests and mocks only", () => {
  const isDouble = (path: string) => usesIn("const fake = { execHostCmd() {} };", path).length > 0;
  const tests = [
    "a.test.js",
    "a.spec.js",
    "a-test.js",
    "a.tests.js",
    "a.mock.js",
    "a.stories.js",
    "tests/a.js",
    "test/a.js",
    "src/test/a.js",
    "src\\__tests__\\a.js",
    "__mocks__/a.js",
    "mock/a.js",
    "mocks/a.js",
    "setupTests.js",
    "setup-test.js",
    "setuptest.js",
  ];
  const others = ["a.js", "contest/a.js", "latest.js", "a.testing.js", "testa/a.js", "spec/a.js"];
  expect(tests.filter((path) => !isDouble(path))).toEqual([]);
  expect(others.filter(isDouble)).toEqual([]);
});

describe("finds the types", () => {
  const imported = 'import("@docker/extension-api-client-types")';
  test.each([
    [`let c: ${imported}.v0.Backend;`, `v0.Backend: ${imported}.v0.Backend`],
    [`let c: ${imported}.v1.DockerDesktopClient;`],
    [`let c: ${imported}.v1Hybrid, d: ${imported};`],
    ['let c: import("other").v0.Backend;'],
    [
      "interface DDClient { listImages(); toastError; other(): void }\nlet c: DDClient = window.ddClient;",
      "listImages: listImages();",
      "toastError: toastError;",
    ],
    ["declare global { interface Window { ddClient(): { listImages(): void } } }\nexport {};"],
    // In the order of the source, whatever kind they are of.
    [
      `${types}\ndeclare global { interface Window { ddClient: { listImages(): void } } }\nlet a: v0.Backend;\nlet b: ${imported}.v0.Backend;\nlet c: v0.ExecResult;`,
      "listImages: listImages(): void",
      "v0.Backend: v0.Backend",
      `v0.Backend: ${imported}.v0.Backend`,
      "v0.ExecResult: v0.ExecResult",
    ],
  ])("of %s", (text, ...found) => {
    expect(typesIn(text)).toEqual(found);
  });
});

describe("takes a typing for the client's", () => {
  const desk = "interface Desk { listImages(): void }";
  test.each([
    "function useDesk(): Desk { return window.ddClient; }",
    "const useDesk = (): Desk => window.ddClient;",
    "const c = window.ddClient;\nconst d: Desk = c;",
    "const c = window.ddClient;\nconst d = c as Desk;",
    "const c = window.ddClient;\nconst d = c as unknown as Desk;",
    "const c = window.ddClient;\nconst d = <Desk>c;",
    "function useIt() { return window.ddClient; }\nconst d = useIt() as Desk;",
    "function useIt() { return window.ddClient; }\nconst d: Desk = useIt();",
    "const useIt = () => window.ddClient;\nconst d: Desk = useIt();",
    "let d: Desk = window.ddClient;\nd = window.ddClient;",
  ])("where only a client goes by it: %s", (text) => {
    expect(typesIn(`${desk}\n${text}`)).toEqual(["listImages: listImages(): void"]);
    expect(typesIn(`type Desk = { listImages(): void };\n${text}`)).toEqual([
      "listImages: listImages(): void",
    ]);
  });

  test.each([
    "function useDesk(): Desk { return other; }",
    "function useDesk(a: Desk) { return window.ddClient; }",
    "const useIt = () => window.ddClient;\nconst d: Desk = useIt;",
    "const c = other.ddClient;\nconst d = c as Desk;",
    "let d: Desk = { listImages() {} };\nd = window.ddClient;",
    "const own = { listImages() {} };\nlet d: Desk = own;\nd = window.ddClient;",
    "const a = { listImages() {} };\nconst b = a;\nlet d: Desk = b;\nd = window.ddClient;",
  ])("and not where something else does: %s", (text) => {
    expect(typesIn(`${desk}\n${text}`)).toEqual([]);
  });
});
