import { PassThrough } from "node:stream";
import { Chooser, type ChooserOptions } from "../../../fronts/cli/interactive/chooser.js";
import type { Answer, Asked, Question } from "../../../run/ask/question.js";
import { createColors } from "../../../src/report/colors.js";
import { reference } from "../../report/example-result.js";

export const colors = createColors({ isTTY: false, env: {}, color: false });

/** A question with what a test does not care about filled in. */
export function question(fields: Partial<Question> = {}): Question {
  return {
    kind: "change",
    path: "a.ts",
    at: { file: 1, files: 2, change: 1, changes: 3 },
    parts: [{ path: "a.ts", before: "one();\ntwo();\n", after: "v1.one();\ntwo();\n" }],
    references: [reference({ line: 1, endLine: 1 })],
    dangers: [],
    isOffer: false,
    editable: { text: "v1.one();", span: { start: 0, end: 6 } },
    isEdited: false,
    canGoBack: true,
    ...fields,
  };
}

export interface Talking {
  readonly ask: (asked: Asked) => Promise<Answer>;
  readonly chooser: Chooser;
  readonly input: PassThrough;
  /** What was printed since the last time. */
  readonly printed: () => string;
  /** Each change of the terminal's mode. */
  readonly modes: readonly boolean[];
  readonly interrupts: () => number;
}

interface Setting extends Partial<ChooserOptions> {
  /** Whether keys can be read one by one. */
  readonly isRaw?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Somebody at a keyboard that is none. */
export function startTalking({ isRaw = false, columns, env = {}, ...options }: Setting = {}): Talking {
  const modes: boolean[] = [];
  const input = new PassThrough();
  if (isRaw) Object.assign(input, { isTTY: true, setRawMode: (mode: boolean) => void modes.push(mode) });
  const output = Object.assign(new PassThrough(), columns === undefined ? {} : { isTTY: true, columns });
  let interrupts = 0;
  const chooser = new Chooser({
    io: { stdin: input, stdout: new PassThrough(), env },
    output,
    colors,
    takesUnsafe: false,
    interrupt: () => {
      interrupts++;
      chooser.close();
    },
    ...options,
  });
  return {
    ask: chooser.ask,
    chooser,
    input,
    printed: () => String(output.read() ?? ""),
    modes,
    interrupts: () => interrupts,
  };
}
