import type { Reference } from "../../src/model.js";
import { migrate } from "../../transforms/migrate.js";
import type { Fixture } from "../fixtures/load.js";
import { checkPrograms, type Strictness } from "./check-programs.js";
import type { Diagnostic } from "./compile.js";
import type { Surroundings } from "./surroundings.js";

/** Fixture → what the compiler says of a text of it; empty when it is in order. */
export type Verdicts = ReadonlyMap<Fixture, readonly Diagnostic[]>;

export const isTypeScript = ({ path }: Fixture) => /\.[cm]?tsx?$/.test(path);

/** A JavaScript fixture, as if its author had written a module of TypeScript. */
export function asTypeScript(fixture: Fixture): Fixture {
  const path = fixture.path.replace(/\.\w+$/, ".tsx");
  const input = fixture.input.replace(/^\ufeff?(#!.*)?/, "export {};\n");
  const options = { ...fixture.options, path };
  return { ...fixture, path, input, options, output: migrate(input, options).code };
}

/** Programs that declare `window.ddClient` themselves are checked alone, once. */
const alone = new Map<string, ReturnType<typeof checkPrograms>>();

/**
 * Type-checks one text of each of some fixtures: all in one run of the compiler, but for those that declare
 * `window.ddClient` themselves.
 *
 * @param surroundings for all but those
 */
export async function checkFixtures(
  fixtures: readonly Fixture[],
  textOf: (fixture: Fixture) => string,
  surroundings: Surroundings,
  options?: Strictness,
): Promise<Verdicts> {
  const programs = new Map(fixtures.map((each) => [pathOf(each), textOf(each)]));
  const checks: ReturnType<typeof checkPrograms>[] = [];
  for (const [path, text] of programs) {
    if (!/\binterface Window\b/.test(text)) continue;
    programs.delete(path);
    if (!alone.has(text)) alone.set(text, checkPrograms(new Map([[path, text]]), "own", options));
    checks.push(alone.get(text)!);
  }
  checks.push(checkPrograms(programs, surroundings, options));
  const errors = new Map((await Promise.all(checks)).flatMap((found) => [...found]));
  const verdicts = fixtures.map((each) => [each, errors.get(pathOf(each)) ?? []] as const);
  for (const each of fixtures) errors.delete(pathOf(each));
  if (errors.size > 0) throw new Error(`Wrong beside the fixtures: ${JSON.stringify([...errors])}`);
  return new Map(verdicts);
}

function pathOf({ topic, path }: Fixture): string {
  return `${topic}/${path}`;
}

/**
 * The errors of a migrated text that aren't just what v1 lacks, at a reference that was left to be done by hand, nor a
 * result that v1 has no type for, where a note says so.
 *
 * @param unsafe how it was migrated
 */
export function findUnexplained(
  text: string,
  fixture: Fixture,
  errors: readonly Diagnostic[],
  unsafe: boolean,
): Diagnostic[] {
  const left = errors.length > 0 ? migrate(text, { ...fixture.options, unsafe }).references : [];
  return withoutResults(fixture, errors).filter(
    (error) => !left.some((reference) => explains(reference, error)),
  );
}

/** Leaves out errors about a result that v1 has no type for, where a note says so. */
export function withoutResults({ report }: Fixture, errors: readonly Diagnostic[]): readonly Diagnostic[] {
  const isNoted = report.some(({ notes }) => notes?.some((note) => note.endsWith("give it a type.")));
  return isNoted ? errors.filter(({ message }) => !/^TS(?:2571|18046):/.test(message)) : errors;
}

/** Whether an error says that the first member of a reference is missing, on a line of it. */
function explains({ api, line, endLine }: Reference, error: Diagnostic): boolean {
  const missing = /^TS(?:2339|2551): Property '(\w+)' does not exist on type 'DockerDesktopClient\b/;
  const name = missing.exec(error.message)?.[1];
  return api.split(".")[0] === name && line <= error.line && error.line <= endLine;
}
