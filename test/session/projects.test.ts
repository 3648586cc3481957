import { describe, expect, it } from "vitest";
import { isCodeFile } from "../../src/source/extensions.js";
import { TypeReader } from "../../src/typescript/type-reader.js";
import { Session, type SessionResult } from "../../transforms/session/session.js";
import { type ProjectFixture, projects } from "../projects/load.js";
import { makeFolder } from "../run/temporary.js";

/** A session with all that a project has, and with what TypeScript says of it. */
function open({ input, options }: ProjectFixture): Session {
  const cwd = makeFolder(input);
  const files = Object.keys(input)
    .filter(isCodeFile)
    .map((path) => `${cwd}/${path}`);
  const types = new TypeReader({ cwd, roots: [cwd], files, texts: new Map(), note: () => {} });
  const session = new Session({ isWhole: true, types, ...(options.client && { client: options.client }) });
  for (const [path, text] of Object.entries(input)) session.set(path, 1, text);
  return session;
}

/** Notes on a use that a session can't have: who verifies sees more. */
function leftIn(results: ReadonlyMap<string, SessionResult>) {
  return [...results].flatMap(([path, { references }]) =>
    references.flatMap(({ api, line, outcome, reason, notes }) =>
      outcome === "migrated" && notes.length === 0
        ? []
        : [{ place: `${path}:${line}`, api, outcome, reason, ...(notes.length > 0 && { notes }) }],
    ),
  );
}

// The compiler's opinion on a result, and `--unsafe`, are a run's.
const comparable = projects.filter(({ options }) => !options.verify && !options.unsafe);

describe("over a session", () => {
  it.each(comparable.map((project) => [project.name, project] as const))(
    "%s comes out as over a run",
    async (_, project) => {
      const results = await open(project).migrateAll();
      const made = Object.entries(project.input).map(
        ([path, text]) => [path, results.get(path)?.code ?? text] as const,
      );
      // What is added to it follows from what was written, which a session never does.
      const isShown = ([path]: readonly [string, string]) => !path.endsWith("package.json");
      const expected = Object.entries(project.output).filter(isShown);
      expect(Object.fromEntries(made.filter(isShown))).toEqual(Object.fromEntries(expected));
      const order = (one: { place: string }, other: { place: string }) => (one.place < other.place ? -1 : 1);
      const reported = project.report.references.map(({ place, api, outcome, reason, notes }) => {
        return { place, api, outcome, reason, ...(notes && notes.length > 0 && { notes }) };
      });
      expect(leftIn(results).sort(order)).toEqual(reported.sort(order));
    },
  );
});
