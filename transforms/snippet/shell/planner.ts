import type { Context } from "../../context.js";
import { excerpt, quoted } from "../../context.js";
import type { Frame } from "../frame.js";
import type { Names } from "../names.js";
import type { Last, Program, Step } from "../program.js";
import type { Surroundings, Target } from "../target.js";
import { insteadOf } from "./builtins.js";
import { filtersOf, isSilent, linesOf, sayDifferences, sayLeft, takesWords } from "./pipe.js";
import {
  type Step as LineStep,
  type Redirect,
  readLine,
  type ShellCommand,
  type ShellLine,
} from "./read-line.js";
import { type Item, inComment, oneLine, plainText, type ShellWord, textWith, unquoted } from "./word.js";
import { writeWord } from "./write-word.js";

/** What a pipeline comes to: a promise of its result; or a result that was waited for, with the text that is its output. */
type Outcome = { readonly promise: string } | { readonly result: string; readonly text: string };

/** What becomes of what a pipeline prints. */
interface Use {
  readonly isUsed: boolean;
  /** Other output follows it, so that its line break at the end counts. */
  readonly isWhole?: boolean;
  /** What follows it runs only if it doesn't fail. */
  readonly decides?: boolean;
}

/** There is something in a line that nothing in v1 does. */
export class Unplanned extends Error {}

/** Programs that read a file which they are given the name of. */
const readers = /^(?:cat|head|tail|grep|sort|uniq|wc|cut|jq|base64|md5sum|sha\d+sum)$/;

/** Turns a command line into calls of `exec`, one for each program, and what is done with their output. */
export class Planner {
  readonly #steps: Step[] = [];
  readonly #comments: string[] = [];
  readonly #env = new Map<string, string>();
  #cwd: string | null = null;
  #isBehindFirst = false;

  constructor(
    readonly target: Target,
    readonly names: Names,
    readonly context: Context,
  ) {}

  /** @throws Unplanned */
  plan(line: ShellLine, { value }: Pick<Frame, "value">): Program {
    if (line.isBackground) throw new Unplanned();
    const last = this.#last(line.steps, value);
    return { comments: this.#comments, steps: this.#steps, last };
  }

  #last(all: readonly LineStep[], value: Frame["value"]): Last {
    const steps = all.filter((step, index) => !this.#sets(step, index === all.length - 1));
    const joined = new Set(steps.slice(1).map(({ after }) => after));
    const isUsed = value !== "unused";
    if (joined.has("||") && !isUsed) return { kind: "promise", promise: this.#chain(steps) };
    if (joined.size > 1 || (joined.has("||") && steps.length > 2)) throw new Unplanned();
    if (joined.has("||")) return this.#either(steps, value);
    const done = steps.map((step, index): Outcome => {
      const isLast = index === steps.length - 1;
      const use = { isUsed, isWhole: isUsed && !isLast, decides: steps[index + 1]?.after === "&&" };
      const outcome = this.#pipeline(step.pipeline, use, !isLast && joined.has(";"));
      this.#isBehindFirst = true;
      if (isLast && (steps.length === 1 || !isUsed) && value !== "output") return outcome;
      return this.#await(
        outcome,
        isUsed ? (["first", "second", "third"][steps.length > 1 ? index : 9] ?? "result") : null,
      );
    });
    const end = done.at(-1)!;
    if ("promise" in end) return { kind: "promise", promise: end.promise };
    if (value === "unused") return { kind: "nothing" };
    const text = done.map((one) => ("text" in one ? one.text : "")).join(" + ");
    if (value === "output") return { kind: "value", value: text };
    return { kind: "value", value: `{ ...${end.result}, stdout: ${text} }` };
  }

  #await(outcome: Outcome, name: string | null): Outcome {
    if ("result" in outcome) return outcome;
    const result = name && this.names.take(name);
    this.#steps.push({ kind: "await", name: result, promise: outcome.promise });
    return { result: result ?? "", text: `${result}.stdout` };
  }

  /** `a && b || c` */
  #chain(steps: readonly LineStep[]): string {
    const before = this.#steps.length;
    const calls = steps.map(({ after, pipeline }) => {
      if (after === ";") throw new Unplanned();
      const words = pipeline[0]!.words.map(plainText);
      const isNothing = pipeline.length === 1 && /^(?:true|:)$/.test(words.join(" "));
      if (isNothing && after === "||") return ".catch((error) => error)";
      const outcome = this.#pipeline(pipeline, { isUsed: false }, false);
      // What has to be waited for in between has no place in an expression.
      if (!("promise" in outcome) || this.#steps.length > before) throw new Unplanned();
      this.#isBehindFirst = true;
      if (after === "start") return outcome.promise;
      return `.${after === "&&" ? "then" : "catch"}(() => ${outcome.promise})`;
    });
    const { indent } = this.context.layout;
    return calls.join(calls.length > 2 ? `\n${indent}` : "");
  }

  /** `a || b` */
  #either(steps: readonly LineStep[], value: Frame["value"]): Last {
    const promise = this.#chain(steps);
    if (!promise.endsWith(".catch((error) => error)"))
      this.#comments.push("What the first prints before it fails is not in the result.");
    if (value !== "output") return { kind: "promise", promise };
    const result = this.#await({ promise }, "result");
    return { kind: "value", value: "text" in result ? result.text : "" };
  }

  /** `cd folder`, `export NAME=value`: they hold for what follows. */
  #sets({ pipeline }: LineStep, isLast: boolean): boolean {
    const [{ words, env }] = pipeline as [ShellCommand];
    const [name, ...args] = words;
    const program = name && plainText(name);
    const isSetting = program === "cd" || program === "export" || (!name && env.length > 0);
    if (!isSetting) return false;
    if (isLast || pipeline.length > 1 || this.#steps.length > 0) throw new Unplanned();
    if (program === "cd") {
      if (args.length !== 1 || this.#cwd !== null) throw new Unplanned();
      this.#cwd = this.#value(args[0]!);
      return true;
    }
    for (const { name: variable, value } of [...env, ...args.map(assignmentOf)])
      this.#env.set(variable, this.#value(value));
    return true;
  }

  /**
   * @param mayFail what follows runs all the same
   * @param added words that the first command gets behind its own
   */
  #pipeline(
    [first, ...others]: readonly ShellCommand[],
    use: Use,
    mayFail: boolean,
    added?: string,
  ): Outcome {
    const promise = this.#start(first!, added) + (mayFail ? ".catch((error) => error)" : "");
    const merges = first!.redirects.some(({ from, to }) => from === "2" && to === "1");
    if (others.length === 0 && (!merges || !use.isUsed)) return { promise };
    const found = filtersOf(others, this.#nameOf, this.context);
    if (use.decides && others.length > 0 && found.at(-1)?.rejects) throw new Unplanned();
    const isIdle = !use.isUsed && found.length === others.length && !found.some(({ rejects }) => rejects);
    if (others.length > 0) this.#comments.push(sayDifferences(first!, isIdle ? [] : found));
    if (isIdle) return { promise };
    const result = this.names.take("result");
    this.#steps.push({ kind: "await", name: result, promise });
    const output = merges ? `${result}.stdout + ${result}.stderr` : `${result}.stdout`;
    if (merges) this.#comments.push("What goes to stderr stands behind the output here, not in between.");
    if (others.length === 0) return { result, text: output };
    const left = others.slice(found.length);
    const [next, ...rest] = left;
    const isHandedOn = next !== undefined && !found.at(-1)?.counts && takesWords(next);
    if (isHandedOn && found.length === 0) return this.#handOn(output, next, rest, use, mayFail);
    const isWhole = (use.isWhole ?? false) && left.length === 0;
    // What an error has is any, and so would all that is made of it be.
    const isAny = mayFail && this.context.isTypeScript;
    const given = isAny ? `String(${output})` : grouped(output);
    const { step, text } = linesOf(given, found, isWhole, this.names, this.context);
    this.#steps.push(step);
    if (isHandedOn) return this.#handOn(text, next, rest, use, mayFail);
    if (left.length > 0) this.#comments.push(sayLeft(left, !found.at(-1)?.counts, this.context));
    return { result, text };
  }

  /** `… | xargs program` */
  #handOn(
    text: string,
    xargs: ShellCommand,
    rest: readonly ShellCommand[],
    use: Use,
    mayFail: boolean,
  ): Outcome {
    const words = this.#keep(text, "words", true);
    this.#isBehindFirst = true;
    return this.#pipeline([{ ...xargs, words: xargs.words.slice(1) }, ...rest], use, mayFail, `...${words}`);
  }

  /** Starts a program. */
  #start(command: ShellCommand, added?: string): string {
    const env = new Map(this.#env);
    for (const { name, value } of command.env) env.set(name, this.#value(value));
    const [first] = command.words;
    // `NAME_${x}=1`: a variable whose name isn't known.
    if (!first || /^[A-Za-z_]\w*\+?=/.test(textWith(first, "x"))) throw new Unplanned();
    const instead = insteadOf(command.words, this.target.where);
    if (instead === null) throw new Unplanned();
    if (instead) this.#comments.push(instead.comment);
    const words = [...(instead?.words ?? command.words)];
    for (const redirect of command.redirects) this.#redirect(redirect, words);
    const { where } = this.target;
    if (this.#isBehindFirst) {
      if (where === "docker") {
        if (plainText(words[0]!) !== "docker" || words.length < 2) throw new Unplanned();
        words.shift();
      } else if (where === "host") {
        const program = oneLine(plainText(words[0]!) ?? "the second command");
        this.#comments.push(`${program} has to be one of the extension's own programs.`);
      } else this.#comments.push("This runs all of it there; the shell that v0 gave it to was the host's.");
    }
    if (env.size > 0 && where === "docker") throw new Unplanned();
    const surroundings: Surroundings = { env, cwd: this.#cwd };
    const written = words.map((word, index) => this.#word(word, index > 0));
    return this.target.exec(added === undefined ? written : [...written, added], surroundings);
  }

  #redirect(redirect: Redirect, words: ShellWord[]): void {
    if (isSilent(redirect)) return;
    const { operator, to } = redirect;
    if (typeof to === "string") throw new Unplanned();
    const name = inComment([to], (hole) => excerpt(hole, this.context));
    if (operator === "<") {
      if (readers.test(plainText(words[0]!) ?? "")) words.push(to);
      else this.#comments.push(`v1 hands no input on: the program has to read ${name} itself.`);
    } else
      this.#comments.push(
        `v1 writes no file: what went to ${name} is in ${redirect.from === "2" ? "stderr" : "stdout"} of the result.`,
      );
  }

  /** A value that no shell sees, but for one that stands in a command of docker's. */
  #value(word: ShellWord): string {
    if (word.length === 0) return quoted("", this.context);
    return writeWord(this.target.where === "container" ? word : unquoted(word), this.#nameOf, this.context);
  }

  #word(word: ShellWord, isArgument: boolean): string {
    const [only] = word;
    // A shell makes as many words of it as there are.
    if (word.length === 1 && only?.kind === "substitution" && !only.isQuoted && isArgument)
      return `...${this.#substitute(only.line, true)}`;
    return writeWord(word, this.#nameOf, this.context);
  }

  readonly #nameOf = (item: Item): string => {
    if (item.kind === "substitution") return this.#substitute(item.line, false);
    if (
      item.kind !== "variable" ||
      this.#env.has(item.name) ||
      this.target.where === "host" ||
      this.target.where === "docker"
    )
      throw new Unplanned();
    this.#comments.push(`printenv rejects where ${item.name} is not set; a shell puts nothing in its place.`);
    const words = [quoted("printenv", this.context), quoted(item.name, this.context)];
    return this.#read(this.target.exec(words), item.name.toLowerCase(), false);
  };

  #substitute(parts: Parameters<typeof readLine>[0], isList: boolean): string {
    const line = readLine(parts, this.target.where === "host");
    const command = line?.steps[0]?.pipeline[0];
    if (!line || line.isBackground || line.steps.length > 1 || !command) throw new Unplanned();
    const words = [...command.words];
    if (this.target.where === "docker") {
      if (plainText(words.shift() ?? []) !== "docker" || words.length === 0) throw new Unplanned();
    } else if (this.target.where !== "host")
      this.#comments.push("This runs all of it there; the shell that v0 gave it to was the host's.");
    const inner = new Planner(this.target, this.names, this.context);
    const outcome = inner.#pipeline(
      [{ ...command, words }, ...line.steps[0]!.pipeline.slice(1)],
      { isUsed: true },
      false,
    );
    this.#steps.push(...inner.#steps);
    this.#comments.push(...inner.#comments);
    if ("promise" in outcome) return this.#read(outcome.promise, isList ? "words" : "value", isList);
    return this.#keep(outcome.text, isList ? "words" : "value", isList);
  }

  #read(promise: string, name: string, isList: boolean): string {
    const result = this.names.take("result");
    this.#steps.push({ kind: "await", name: result, promise });
    return this.#keep(`${result}.stdout`, name, isList);
  }

  #keep(text: string, wanted: string, isList: boolean): string {
    const name = this.names.take(/^[a-z]\w*$/.test(wanted) ? wanted : "value");
    const call = isList ? ".match(/\\S+/g) ?? []" : ".trim()";
    this.#comments.push(
      `Docker Desktop's shell reads ${name} once more: nothing in it may mean something there.`,
    );
    this.#steps.push({ kind: "let", name, value: [grouped(text) + call] });
    return name;
  }
}

/** A sum in parentheses, so that something can be called on it. */
function grouped(text: string): string {
  return / \+ /.test(text) ? `(${text})` : text;
}

/** `NAME=value`, behind `export`. */
function assignmentOf(word: ShellWord): { name: string; value: ShellWord } {
  const at = word.findIndex((item) => item.kind !== "text" || item.quotes || item.character.cooked === "=");
  const name = plainText(word.slice(0, Math.max(at, 0))) ?? "";
  const isOne = at > 0 && word[at]?.kind === "text" && /^[A-Za-z_]\w*$/.test(name);
  if (!isOne) throw new Unplanned();
  return { name, value: word.slice(at + 1) };
}
