/** How a form writes its parts; `call` and its like take the source of a command. */
export interface Parts {
  /** The command, and a second one; both may await, and read the parameter of the function around them. */
  readonly command: string;
  readonly other: string;
  /** A command that may stand anywhere. */
  readonly anywhere: string;
  /** A piece of a command, without anything that would need a shell. */
  readonly some: string;
  /** What makes names of the top level differ. */
  readonly n: number;
  readonly isTypeScript: boolean;
  /** The client as an expression: `window.ddClient`. */
  readonly client: string;
  /** `backend.execInVMExtension` → ["backend", "execInVMExtension"] */
  readonly path: readonly string[];
  /** A call of the member on the client, or on another expression that is one. */
  call(command: string, client?: string): string;
  /** A call of something that is the member: `run("id", command)`. */
  callNamed(name: string, command: string): string;
  /** A type annotation; nothing in JavaScript. */
  type(type: string): string;
}

/** What stands in an async function, or that and what stands before it. */
export type Form = (parts: Parts) => string | { readonly top: string; readonly body: string };
