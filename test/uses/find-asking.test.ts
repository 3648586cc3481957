import { describe, expect, it } from "vitest";
import { distinctiveRows, findRow, memberNames } from "../../src/api/table.js";
import { Document } from "../../src/source/document.js";
import { findAsking } from "../../src/uses/find-asking.js";
import { analyse } from "../../transforms/migration/analyse.js";

const api = {
  names: memberNames,
  has: (path: string) => findRow(path) !== undefined,
  distinctive: (name: string) => distinctiveRows.get(name)?.api,
  changesCalls: () => false,
};

/** Whether a file asks its project, and where the functions start that others may give a client to. */
function asking(text: string) {
  const { context } = analyse(new Document("a.ts", text), null);
  const { asks, given } = findAsking(context.uses, context.clients, api);
  return { asks, given: [...given].map(({ start, end }) => text.slice(start!, end!)) };
}

const importing = 'import { all } from "./all";\n';

describe("a file asks its project", () => {
  it.each([
    'function f(client) { client.execHostCmd("a"); }',
    `${importing}all.listImages();`,
    `${importing}const one = all.docker;\none.listImages();`,
    `${importing}all().then((x) => x);\n(await all()).listImages();`,
    `${importing}const { listImages } = all;`,
    `${importing}const { listImages } = all();`,
    'const docker = require("./docker");\ndocker.listImages();',
    "function f(client: Client) { client.listImages(); }",
    "function f({ client }: Props) { client.listImages(); }",
    "function f({ listImages }: Props) { listImages(); }",
    // What is given to one that isn't the global of that name may well come back.
    `${importing}function fetch(x) { return x; }\nconst made = fetch(all);\nmade.listImages();`,
  ])("about what is imported, or of a type: %s", (text) => {
    expect(asking(text)).toEqual({ asks: true, given: [] });
  });

  it.each([
    "class A { client: Client; f() { this.client.listImages(); } }",
    `${importing}class A { client = all; f() { this.client.listImages(); } }`,
    `${importing}class A { constructor() { this.client = all; } f() { this.client.listImages(); } }`,
    "class A { constructor(private client: Client) {} f() { this.client.listImages(); } }",
    "class A { get client(): Client { return x; } f() { this.client.listImages(); } }",
    "class A extends B { f() { this.client.listImages(); } }",
    "const A = class { client: Client; f() { this.client.listImages(); } };",
  ])("about a field from elsewhere: %s", (text) => {
    expect(asking(text)).toEqual({ asks: true, given: [] });
  });

  it.each([
    "window.ddClient.listImages();",
    "const own = { listImages() {} };\nown.listImages();",
    "const { listImages } = { listImages() {} };",
    "function f(client) { client.listImages(); }",
    "function f(client: any) { client.listImages(); }",
    "function f({ listImages }: any) { listImages(); }",
    "function f({ listImages }) { listImages(); }",
    `${importing}all.other();\nconst { other } = all;`,
    `${importing}const { ...listImages } = all;`,
    `${importing}const own = { listImages() {} };\nown.listImages(all);`,
    `${importing}const own = { listImages: () => all };\nown.listImages();`,
    // The types of these say what they give, whatever they are given.
    `${importing}const answer = fetch(all);\nanswer.get("a");`,
    `${importing}new URLSearchParams(all).get("a");`,
    "class A { f() { this.client.listImages(); } }",
    "class A { client; f() { this.client.listImages(); } }",
    "class A { other: Client; f() { this.client.listImages(); } }",
    "class A { constructor(private other: Client) {} f() { this.client.listImages(); } }",
    `${importing}class A { f() { other.client = all; this.client.listImages(); } }`,
    // It makes a client of v1.
    'import { createDockerDesktopClient } from "@docker/extension-api-client";\ncreateDockerDesktopClient().docker.listImages();',
    'import { other } from "@docker/extension-api-client";\nother.listImages();',
  ])("about nothing else: %s", (text) => {
    expect(asking(text)).toEqual({ asks: false, given: [] });
  });
});

describe("a function that others may give a client to", () => {
  it.each([
    ["export «function f(client) { client.listImages(); }»"],
    ["«function f(client) { client.listImages(); }»\nexport { f };"],
    ['export «function f(client) { client.backend.get("a"); }»'],
    ["export const f = «(client) => client.listImages()»;"],
    ["export default «(client) => client.listImages()»;"],
    ["module.exports = «(client) => client.listImages()»;"],
    ["module.exports.f = «({ listImages }) => listImages()»;"],
    ["export «function f({ listImages }) { listImages(); }»"],
    ["export default «function ({ listImages }) { listImages(); }»"],
    ["export «function f(client) { const { listImages } = client; }»"],
    ["export «function f({ client }) { client.listImages(); }»"],
    ["export class A { «f(client) { client.listImages(); }» }"],
  ])("%s", (marked) => {
    const text = marked.replace(/[«»]/g, "");
    expect(asking(text)).toEqual({ asks: true, given: [/«(.*)»/.exec(marked)![1]] });
  });

  it.each([
    "function f(client) { client.listImages(); }",
    "const f = ({ listImages }) => listImages();",
    "export const f = () => all.map((client) => client.listImages());",
    // `get` is one of the backend.
    'export function f(map) { map.get("a"); }',
    'export function f(map) { map.other.get("a"); }',
    "export function f({ get }) { get(); }",
  ])("is no other: %s", (text) => {
    expect(asking(text)).toEqual({ asks: false, given: [] });
  });
});
