import { migrate } from "../../transforms/migrate.js";

/** The snippets for what is left of a text, in order; null where there is none. */
export function suggest(source: string, path = "a.ts"): (string | null)[] {
  const { references, error } = migrate(source, { path });
  if (error) throw new Error(error.message);
  return references.filter(({ reason }) => reason !== null).map(({ snippet }) => snippet ?? null);
}

/** So that it is a file with double quotes, whatever its commands have in them. */
const quotes = `export const names = ${JSON.stringify([..."abcdefgh"])};\n`;

/** The snippet for the first call that is left in a function that may wait. */
export function suggestFor(statement: string): string | null {
  const [snippet = null] = suggest(
    `async function run(name: string, flag: boolean) {\n${statement}\n}\n${quotes}`,
  );
  return snippet;
}
