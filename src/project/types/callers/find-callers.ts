import type { Callers, Span } from "../../../model.js";
import { findFunction } from "./function-node.js";
import { Trace, type TraceOptions } from "./trace.js";

/** Finds all calls of a function. The same question is answered once. */
export class CallerFinder {
  readonly #known = new Map<string, { readonly text: string; readonly callers: Callers | undefined }>();

  constructor(readonly options: TraceOptions) {}

  /** @param file absolute, with `/` */
  callersOf(file: string, text: string, span: Span): Callers | undefined {
    const key = `${file}\0${span.start}\0${span.end}`;
    const known = this.#known.get(key);
    if (known?.text === text) return known.callers;
    const callers = this.#find(file, text, span);
    this.#known.set(key, { text, callers });
    return callers;
  }

  #find(file: string, text: string, span: Span): Callers | undefined {
    const lone = this.options.files.ask(file, text);
    const node = findFunction(lone.source, span);
    if (!node) return undefined;
    const trace = new Trace(this.options);
    trace.follow(node, [], lone);
    return { calls: [...trace.calls.values()], unknown: trace.unknown };
  }
}
