import type * as t from "@babel/types";
import type { KnownGlobal, KnownType } from "../model.js";
import type { Binding, Scopes } from "../scopes/scopes.js";
import type { Call, FunctionLike, Member, Node } from "../syntax/node.js";
import type { HandWritten } from "./typings/hand-written.js";
import type { Value } from "./value.js";

/**
 * What expressions and names of one file are, as far as the client is concerned: what each family (members, classes,
 * parameters, types) asks of the others. `evaluate.ts` brings them together.
 */
export interface Evaluator {
  readonly scopes: Scopes;
  /** Whether what the file declares is what the compiler holds it to. */
  readonly isTypeScript: boolean;
  readonly types: DeclaredTypes;
  readonly callSites: OwnCalls;
  readonly memberWrites: Writes;
  readonly classes: Classes;
  readonly globals: Globals;
  /** What only other files tell; null where nobody can be asked. */
  readonly project: Beyond | null;
  /** The value of an expression. */
  valueOf(node: Node): Value;
  /** What a binding holds, if all that is ever assigned to it agrees. */
  valueOfBinding(binding: Binding): Value;
  /** What flows into a target: an identifier, a member or a pattern, as declarator, parameter, property or target. */
  incomingValue(node: Node): Value;
  /** What a pattern (or a parameter with a default) takes apart. */
  patternValue(pattern: Node): Value;
  /** A function as a value. */
  functionValue(node: FunctionLike): Value;
  /** What a member of a value is. */
  memberOf(value: Value, name: string): Value;
  /** The name of the member that is accessed, where it is certain: `.a`, `["a"]`, `[A]` with a constant `A`. */
  nameOf(node: Member | t.ObjectProperty): string | undefined;
  /** The text of a constant expression: a literal, or a constant that holds one. */
  constantText(node: Node): string | undefined;
  /** The binding of an identifier that is initialised where it is declared and never assigned again. */
  constantBinding(node: Node): Binding | undefined;
  /** The name by which a function is called: its own, or that of the constant it is assigned to. */
  bindingOfFunction(fn: FunctionLike): Binding | undefined;
}

/** Types that a file writes out. */
export interface DeclaredTypes {
  /** What a node's own annotation says; undefined where there is none, or where it says nothing (`any`). */
  annotationOf(node: Node): Value | undefined;
  /** What values of a type are; undefined for `any`, `unknown` and the like, which say nothing. */
  valueOfType(type: Node): Value | undefined;
  /** What an interface inherits by this name. */
  valueOfBase(name: Node): Value;
  /** What a function's type says of one of its parameters. */
  parameterOfType(annotation: Node, index: number): Value | undefined;
  /** What a type names a member of, and which: `typeof ddClient.backend`, `Client["backend"]`. */
  memberType(type: Node): [object: Value, name: string] | undefined;
  /** A member of a written-out type. */
  memberOfShape(members: readonly Node[], name: string): Value;
  /** `window.ddClient`, typed if the file declares it on `Window` or as a global. */
  windowClient(shape?: readonly Node[]): Value;
  /** The client's typings that are written in this file, by what lists their members. */
  readonly handWritten: ReadonlyMap<Node, HandWritten>;
  /** What lists the members of typings by which a client goes, and maybe something else. */
  readonly unsure: ReadonlySet<Node>;
  /** Whether it lists the members of a client. An addition to another type says nothing of what that is. */
  isHandWritten(node: Node): boolean;
}

/** Who calls the functions of a file, as far as nothing outside of it can. */
export interface OwnCalls {
  /** Every call of a function, in the order of the source; undefined when they can't all be known. */
  of(fn: FunctionLike): Call[] | undefined;
  /** The calls of a function by its own name, also where there may be others. */
  seenOf(fn: FunctionLike): Call[];
  /** The name by which a function is reached: its own, or that of the constant that holds it or its object. */
  bindingOf(fn: FunctionLike): Binding | undefined;
}

/** A place that gives a member of some object a value after the object was made. */
export interface MemberWrite {
  /** The expression of that object. */
  readonly object: Node;
  readonly value: () => Value;
}

/** Who sets the members of a file's objects. */
export interface Writes {
  /** Every place of the file that sets a member of this name, of whatever object. */
  of(name: string): readonly MemberWrite[];
  /** Places that set members whose names aren't seen: `o[key] = …`, `Object.assign(o, more)`. */
  readonly unnamed: readonly MemberWrite[];
}

/** What is known of globals: names that a file doesn't declare, and members of the window. */
export interface Globals {
  /** What a name holds that the file doesn't declare; undefined where nobody is seen to give it anything. */
  named(name: string): Value | undefined;
  /** What a member of the window holds, which a script may also declare; undefined as above. */
  member(name: string): Value | undefined;
  /** What other scripts give a name that the file declares, too: `var App = App || {}`; undefined where none does. */
  also(binding: Binding): Value | undefined;
  /**
   * What the file itself gives a global, as other scripts of its page see it; undefined where it gives it nothing.
   *
   * @param step the name, or `.name` for the member of the window
   */
  shared(step: string, isModule: boolean): SharedGlobal | undefined;
}

/** What one script gives a global. */
export interface SharedGlobal {
  readonly value: Value;
  /** Nobody can give it anything else. */
  readonly isConstant: boolean;
}

/** How the classes of a file extend each other, as far as it shows that. */
export interface Classes {
  /** What a class extends itself. */
  basesOf(node: t.Class): readonly t.Class[];
  /** The classes that extend one, directly or not. */
  subclassesOf(node: Node): readonly t.Class[];
  /** Whether an instance of one of two classes may be one of the other. */
  areRelated(a: Node, b: Node): boolean;
}

/** What other files tell of one. */
export interface Beyond {
  /** What is known of an expression, or of a name where it is bound; undefined when there is no answer. */
  typeOf(node: Node): KnownType | undefined;
  /** The calls of a function in all files of the project, or a constructor's `new`; undefined when there is no answer. */
  sitesOf(fn: Node): CallsOf | undefined;
  /** What another script of the same page gives a global, as `ProjectTypes` has it; undefined when there is no answer. */
  globalAt(steps: readonly string[]): KnownGlobal | undefined;
}

/** A call, with the file that it stands in; or an element that a component makes. */
export interface SeenCall {
  readonly call: Call | t.NewExpression | t.JSXOpeningElement;
  readonly clients: Evaluator;
}

/** Calls of a function. */
export interface CallsOf {
  readonly sites: readonly SeenCall[];
  readonly isAll: boolean;
}
