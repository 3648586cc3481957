import { type ProjectFixture, projects } from "../../projects/load.js";
import type { Choices } from "../choices.js";

/** Something that happens to a file; without a text it goes. */
interface Edit {
  readonly path: string;
  readonly text: string | null;
}

/** A project, and what happens to its files. */
export interface Session {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
  /** Whether only some files are known to ask. */
  readonly hasAsking: boolean;
}

const options = [
  { strict: true },
  { strict: false },
  { strict: true, strictNullChecks: false },
  { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  { baseUrl: ".", paths: { "@/*": ["src/*"], "*": ["src/*"] } },
];

export function writeSession(choices: Choices): Session {
  const { name, input, output } = choices.pick(projects);
  const edits = Array.from({ length: 1 + choices.below(6) }, () =>
    writeEdit({ name, input, output }, choices),
  );
  return { name, files: input, edits, hasAsking: choices.chance(2) };
}

function writeEdit(
  { input, output }: Pick<ProjectFixture, "name" | "input" | "output">,
  choices: Choices,
): Edit {
  const paths = Object.keys(input);
  const path = choices.pick(paths);
  const text = input[path]!;
  const other = choices.pick(paths.filter(isCode));
  const set = (text: string): Edit => ({ path, text });
  switch (choices.below(8)) {
    case 0:
      return set(output[path]!);
    case 1:
      return { path, text: null };
    case 2:
      return set(text);
    case 3:
      return { path: "tsconfig.json", text: configuration(choices) };
    case 4:
      return { path: besides(other, choices), text: input[choices.pick(paths.filter(isCode))]! };
    case 5:
      return { path: other, text: `${input[other]}\nexport const added = { client: window.ddClient };\n` };
    case 6:
      return { path: other, text: withoutLine(input[other]!, choices) };
    default:
      return { path: other, text: input[choices.pick(paths.filter(isCode))]! };
  }
}

export function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

function configuration(choices: Choices): string {
  const include = choices.chance(3) ? ["lib"] : undefined;
  return JSON.stringify({ compilerOptions: choices.pick(options), include });
}

/** `src/a.ts` → a file that names may lead to in its stead, or one that none does. */
function besides(path: string, choices: Choices): string {
  const stem = path.replace(/\.[^./]+$/, "");
  return choices.pick([`${stem}/index.ts`, `${stem}.tsx`, `${stem}.d.ts`, `${stem}2.ts`, `lib/${path}`]);
}

function withoutLine(text: string, choices: Choices): string {
  const lines = text.split("\n");
  lines.splice(choices.below(lines.length), 1);
  return lines.join("\n");
}
