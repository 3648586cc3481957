import { type ParserPlugin, parse } from "@babel/parser";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { messageOf } from "../../fronts/lsp/diagnostics.js";
import { sayIdle } from "../../src/findings/to-reference.js";
import type { Reference, Span } from "../../src/model.js";
import { Session } from "../../transforms/session/session.js";
import { type Fixture, fixtures } from "../fixtures/load.js";
import { share } from "../share.js";
import { Client } from "./client.js";

/** Where the text as it is decides on what a change writes, so that one that was made before shows. */
const differ = new Set([
  "command/long-lines-narrow.input.ts",
  "command/long-lines-tabs.input.js",
  "command/plain-words.input.ts",
  "command/quoted-words.input.js",
  "command/quoted-words.input.js",
]);

/** Those of the fixtures that an editor would show as they are. */
const cases = fixtures
  .filter(({ options }) => Object.keys(options).every((option) => option === "path"))
  .map((fixture) => [`${fixture.topic}/${fixture.path}`, fixture] as const);

let client: Client;
beforeAll(async () => {
  client = await Client.start({ settings: { types: false } });
});
afterAll(() => client.stop());

/** What a session says that begins with this text. */
async function fresh(path: string, text: string) {
  const session = new Session();
  session.set(path, 1, text);
  return session.migrate(path);
}

/** What a comment ignores isn't. */
const isShown = ({ outcome }: Reference) => outcome !== "ignored";

/** Another one of those offered each time. */
let turn = 0;
function pick<Item>(items: readonly Item[]): Item | undefined {
  turn += 7;
  return items[turn % items.length];
}

/** @returns what is left */
async function migrateOneByOne(uri: string, path: string): Promise<readonly Reference[]> {
  for (;;) {
    const document = client.documents.get(uri)!;
    const text = document.getText();
    const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
    // After every edit the editor shows what it would show of this text from the start.
    const shown = await client.diagnostics(uri);
    const { references, idle = [] } = await fresh(path, text);
    expect(shown.map(({ range, message }) => [document.offsetAt(range.start), message])).toEqual([
      ...references.filter(isShown).map((reference) => [reference.name.start, messageOf(reference)]),
      ...idle.map((comment) => [comment.start, sayIdle(comment)]),
    ]);
    const offered = await client.actions(uri, whole, { only: ["quickfix"] });
    const chosen = pick(offered.filter(({ title }) => title.startsWith("Migrate")));
    if (!chosen) return references;
    const { edit } = await client.resolve(chosen);
    checkTokens(edit!, document, path);
    client.apply(edit!);
    expect(client.textOf(uri)).not.toBe(text);
  }
}

/** Comments that ignore nothing go one by one, and what becomes of the uses is the same. */
async function removeIdle(uri: string, path: string, before: readonly Reference[]): Promise<void> {
  const document = () => client.documents.get(uri)!;
  for (;;) {
    const text = document().getText();
    const whole = { start: document().positionAt(0), end: document().positionAt(text.length) };
    const offered = await client.actions(uri, whole, { only: ["quickfix"] });
    const removal = offered.find(({ title }) => title.startsWith("Remove the comment"));
    const { references, idle = [] } = await fresh(path, text);
    const outcomes = (all: readonly Reference[]) => all.map(({ api, outcome }) => [api, outcome]);
    expect(outcomes(references)).toEqual(outcomes(before));
    expect(removal !== undefined).toBe(idle.some((comment) => comment.removal !== null));
    if (!removal) return;
    client.apply((await client.resolve(removal)).edit!);
    expect(document().getText().length).toBeLessThan(text.length);
  }
}

/** No border of an edit is inside of a token, a pair of surrogates or a line break. */
function checkTokens(edit: WorkspaceEdit, document: TextDocument, path: string): void {
  const text = document.getText();
  const borders = (edit.documentChanges ?? []).flatMap((change) =>
    "edits" in change
      ? (change.edits as TextEdit[]).flatMap(({ range }) => [
          document.offsetAt(range.start),
          document.offsetAt(range.end),
        ])
      : [],
  );
  for (const at of borders) {
    expect(text.slice(at - 1, at + 1)).not.toBe("\r\n");
    expect(text.slice(at - 1, at + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
  }
  const mayBeCut = ({ start, end }: Span) => /^(?:\s+|\/\*[\s\S]*|\/\/.*)$/.test(text.slice(start, end));
  const inside = tokensOf(text, path).filter(
    (token) => !mayBeCut(token) && borders.some((at) => token.start < at && at < token.end),
  );
  expect(inside.map(({ start, end }) => text.slice(start, end))).toEqual([]);
}

function tokensOf(text: string, path: string): Span[] {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  const types: ParserPlugin | null = isTyped ? "typescript" : text.includes("@flow") ? "flow" : null;
  const bom = text.startsWith("\ufeff") ? 1 : 0;
  const { tokens } = parse(text.slice(bom), {
    tokens: true,
    errorRecovery: true,
    sourceType: "unambiguous",
    allowReturnOutsideFunction: true,
    plugins: [
      ...(types ? [types] : []),
      ...(/\.[cm]?ts$/.test(path) ? [] : ["jsx" as ParserPlugin]),
      "decorators",
    ],
  });
  return ((tokens ?? []) as Span[]).map(({ start, end }) => ({ start: start + bom, end: end + bom }));
}

test.each(share(cases, 4))(
  "%s comes out of quick fixes as it does at once",
  async (name, { path, input, topic }: Fixture) => {
    const uri = `file:///nowhere/${topic}/${encodeURIComponent(path)}`;
    const { code, error } = await fresh(path, input);
    onTestFinished(() => client.close(uri));
    client.open(uri, input, /\.[cm]?tsx?$/.test(path) ? "typescript" : "javascript");
    const left = await migrateOneByOne(uri, path);
    if (!differ.has(name)) expect(client.textOf(uri)).toBe(code);
    expect(error).toBeNull();
    await removeIdle(uri, path, left);
  },
);
