import type * as t from "@babel/types";
import type { CodeFile } from "../modules/code-file.js";
import type { CodeFiles } from "../modules/code-files.js";
import type { ImporterFinder } from "../modules/importers.js";
import type { Packages } from "../modules/packages.js";
import type { PageScripts } from "../modules/page-scripts.js";
import type { Node } from "../syntax/node.js";
import type { Steps } from "./steps.js";

export interface TraceOptions {
  readonly files: CodeFiles;
  readonly importers: ImporterFinder;
  readonly packages: Packages;
  readonly pages: PageScripts;
  readonly display: (file: string) => string;
}

/** A member of a class that holds a function, or a value in which there is one. */
export type ClassMember = t.ClassMethod | t.ClassPrivateMethod | t.ClassProperty | t.ClassPrivateProperty;

/** What `Trace` offers to those that know one kind of place each: they say where a value goes on from there. */
export interface Tracer {
  readonly options: TraceOptions;
  /** From a function or a class, or something in it, to what it is called by. */
  follow(node: Node, steps: Steps, file: CodeFile): void;
  /** From a value to where its place in the program takes it. */
  moveUp(node: Node, steps: Steps, file: CodeFile): void;
  /** From a declared name to all its uses, here and where it is imported. */
  followName(name: t.Identifier, steps: Steps, file: CodeFile): void;
  /** From what a module exports to the files that load it. */
  followModule(file: CodeFile, steps: Steps): void;
  /** From an object to the names that a pattern takes out of it. */
  moveInPattern(pattern: Node, steps: Steps, file: CodeFile): void;
  /** From what a function returns to the function. */
  returned(fn: Node, steps: Steps, file: CodeFile): void;
  /** From a property of a class to its instances, or to the class. */
  moveInClass(property: ClassMember, steps: Steps, file: CodeFile): void;
  /** It is called here. */
  found(call: Node, file: CodeFile): void;
  /** An element is made of it here. */
  madeBy(element: Node, file: CodeFile): void;
  /** Here it can't be followed. */
  stop(node: Pick<Node, "start" | "end">, file: CodeFile, why: string): void;
  /** The same, where it is no single place. */
  stopAnywhere(why: string): void;
  /** Whether another file may have a part in it. */
  leadsElsewhere: boolean;
}
