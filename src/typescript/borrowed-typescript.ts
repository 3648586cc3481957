import type { ts as Own } from "./typescript.js";

/**
 * Stands in the place of `typescript.ts` in what is published as `ddclient-migrate/eslint`: the TypeScript of whoever made
 * the program that is asked, since each version numbers its nodes and flags in its own way.
 */
export let ts: typeof Own;

/** To be called before a program is asked. */
export function borrow(typescript: typeof Own): void {
  ts = typescript;
}
