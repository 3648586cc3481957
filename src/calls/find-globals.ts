import type { KnownGlobal } from "../model.js";
import { isBundle } from "../modules/bundles.js";
import { type CodeFile, findLoad, mayLoad } from "../modules/code-file.js";
import type { CodeFiles } from "../modules/code-files.js";
import type { PageScripts } from "../modules/page-scripts.js";
import { wordOf } from "../modules/words.js";
import { fromElsewhere } from "../values/elsewhere.js";
import { FileEvaluator } from "../values/evaluate.js";
import type { Beyond } from "../values/evaluator.js";
import { joinValues } from "../values/join-values.js";
import { alternatives, unknown as unknownValue, unsure, type Value } from "../values/value.js";
import { call } from "./steps.js";

interface Options {
  readonly files: CodeFiles;
  readonly pages: PageScripts;
}

const [none, unknown] = [{ kind: "none" }, { kind: "unknown" }] as const satisfies readonly KnownGlobal[];

/** Finds what the scripts of a page give to globals that others of them use. */
export class GlobalFinder {
  readonly #evaluators = new WeakMap<CodeFile, FileEvaluator>();
  readonly #asking = new Set<string>();

  constructor(readonly options: Options) {}

  /**
   * @param file absolute, with `/`: who asks; nothing that it gives itself counts
   * @param steps as `ProjectTypes` has them
   */
  at(file: string, [first, ...steps]: readonly string[]): KnownGlobal {
    const key = `${file}\0${first}`;
    // Scripts that are made of each other find this.
    if (first === undefined || this.#asking.has(key)) return unknown;
    this.#asking.add(key);
    try {
      const given = this.#given(first, file);
      return given.value ? describe(steps.reduce(after, given.value)) : given.isAll ? none : unknown;
    } finally {
      this.#asking.delete(key);
    }
  }

  #given(step: string, file: string): { readonly value?: Value; readonly isAll: boolean } {
    const { files, pages } = this.options;
    const beside = pages.of(file);
    const name = step.replace(/^\./, "");
    let isAll = beside?.why === null;
    let isConstant = false;
    const values: Value[] = [];
    for (const { file: path, isModule, isAlways } of beside?.scripts ?? pages.all) {
      const text = files.read(path) ?? "";
      if (path === file || (!text.includes(name) && !mayLoad(text))) continue;
      if (isBundle(path, text)) {
        isAll &&= !wordOf(name).test(text);
        continue;
      }
      const code = files.get(path);
      if (!code || code.isBroken || findLoad(code.scopes)) isAll = false;
      const clients = code && this.#evaluatorOf(code);
      const shared = clients?.globals.shared(step, isModule || code!.isModule);
      if (!shared) continue;
      values.push(fromElsewhere(shared.value, clients!));
      if (isAlways) isConstant = shared.isConstant;
      else isAll = false;
    }
    if (values.length === 0) return { isAll };
    const value = joinValues(values);
    return { value: isAll || (isConstant && values.length === 1) ? value : unsure(value), isAll };
  }

  #evaluatorOf(code: CodeFile): FileEvaluator {
    const known = this.#evaluators.get(code);
    if (known) return known;
    const project: Beyond = {
      typeOf: () => undefined,
      sitesOf: () => undefined,
      globalAt: (steps) => this.at(code.path, steps),
    };
    const made = new FileEvaluator(code.scopes, false, project);
    this.#evaluators.set(code, made);
    return made;
  }
}

/** What a step leads to from a value, or from each of several. */
function after(value: Value, step: string): Value {
  const all = alternatives(value);
  if (all.length > 1) return joinValues(all.map((one) => after(one, step)));
  if (step === call) return value.kind === "function" ? value.returns() : unknownValue();
  return value.kind === "members" ? value.member(step.slice(1)) : unknownValue();
}

function describe(value: Value): KnownGlobal {
  if (value.kind === "client") {
    const { kind, ...client } = value;
    return { kind, client };
  }
  const kinds = alternatives(value).map(({ kind }) => kind);
  if (kinds.includes("members")) return { kind: "object" };
  return kinds.includes("function") ? { kind: "function" } : unknown;
}
