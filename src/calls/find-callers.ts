import type { Callers, Span } from "../model.js";
import type { CodeFile } from "../modules/code-file.js";
import { eachChild } from "../syntax/children.js";
import { isFunction, type Node } from "../syntax/node.js";
import { Trace } from "./trace.js";
import type { TraceOptions } from "./tracer.js";

/** A function that is asked about. */
export interface Asked extends Span {
  /** Absolute, with `/`. */
  readonly file: string;
  /** What is in the file. */
  readonly text: string;
}

/** What is known of a function's callers. */
export interface Found {
  readonly callers: Callers;
  /** Whether another file may have a part in it; where none has, its own file shows all. */
  readonly leadsElsewhere: boolean;
}

interface State {
  readonly text: string;
  /** Null where there is no function. */
  readonly trace: Trace | null;
  readonly found: Found | undefined;
  /** Whether it rests on files that nobody had searched for yet. */
  readonly isOpen: boolean;
}

/** Finds all calls of functions. The same question is answered once. */
export class CallerFinder {
  readonly #states = new Map<string, State>();

  constructor(readonly options: TraceOptions) {}

  /** Follows a function in its own file; what has to be searched for to follow it further, the index of links says. */
  look(asked: Asked): void {
    if (this.#states.get(keyOf(asked))?.text !== asked.text) this.#trace(asked, true);
  }

  /** Who calls a function; undefined where nothing of the kind is there. Final when nothing is wanted any more. */
  callersOf(asked: Asked): Found | undefined {
    this.look(asked);
    const first = this.#states.get(keyOf(asked))!;
    return (first.isOpen && this.#isAffected(first) ? this.#trace(asked, false) : first).found;
  }

  #trace(asked: Asked, staysHome: boolean): State {
    const { index } = this.options.importers.options;
    const before = index.misses;
    const code = this.options.files.ask(asked.file, asked.text);
    const node = code && findFunction(code, asked);
    const trace = node ? new Trace(this.options, staysHome) : null;
    trace?.follow(node!, [], code!);
    const isOpen = index.misses > before || (staysHome && trace !== null && trace.modules.size > 0);
    const state: State = { text: asked.text, trace, found: trace ? foundBy(trace) : undefined, isOpen };
    this.#states.set(keyOf(asked), state);
    return state;
  }

  /** Whether what was found in the meantime can change an answer: mostly nobody loads a function's module. */
  #isAffected({ trace }: State): boolean {
    if (!trace || trace.isGlobal) return true;
    return [...trace.modules].some((module) => {
      const { files, unread, unknown } = this.options.importers.of(module);
      return files.length + unread.length + unknown.length > 0;
    });
  }
}

/** The callers that were found; undefined where its own file shows as much: none, no place in doubt, no other file. */
export function answerOf(found: Found | undefined): Callers | undefined {
  if (!found) return undefined;
  const { callers, leadsElsewhere } = found;
  return callers.calls.length > 0 || callers.unknown?.place || leadsElsewhere ? callers : undefined;
}

function foundBy({ calls, elements, unknown, leadsElsewhere }: Trace): Found {
  const made = elements.length > 0 && { elements };
  return { callers: { calls: [...calls.values()], unknown, ...made }, leadsElsewhere };
}

function keyOf({ file, start, end }: Asked): string {
  return `${file}\0${start}\0${end}`;
}

/** The function that takes exactly a place of a file. */
function findFunction({ root }: CodeFile, { start, end }: Span): Node | undefined {
  let found: Node | undefined;
  for (let at: Node | undefined = root; at; ) {
    if (isFunction(at) && at.start === start && at.end === end) found = at;
    let next: Node | undefined;
    eachChild(at, (child) => {
      if (child.start! <= start && child.end! >= end) next = child;
    });
    at = next;
  }
  return found;
}
