import type { Node } from "../syntax/node.js";
import type { Recorder } from "./recorder.js";
import type { Scope } from "./scopes.js";

/** The walk over a file, as those see it who know one kind of declaration each. */
export interface Walk {
  readonly recorder: Recorder;
  /** Whether the code at hand is not strict. */
  isSloppy: boolean;
  /** A node whose names are looked up in this scope. */
  visit(node: Node, parent: Node, scope: Scope): void;
  /** Everything right below a node. */
  visitAll(node: Node, scope: Scope): void;
}
