/**
 * How one gets from a value to the function in it: `.name` to a member, `()` to what calling it gives, `new` to an
 * instance, `await` to what a promise holds. `useShell().run` is reached from `useShell` by `()`, `.run`.
 */
export type Steps = readonly string[];

export const call = "()";
export const instance = "new";
export const awaited = "await";

/** The end of the way to a constructor: what calls it is `new` of its class. */
export const construction = "new()";

export function member(name: string): string {
  return `.${name}`;
}

/** No value that somebody wrote is nested deeper; a value that holds itself would be without end. */
export const mostSteps = 8;
