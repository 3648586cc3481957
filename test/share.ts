/**
 * Every so many of cases that are much alike, so that all tests together take minutes; `THOROUGH=1 npx vitest run …` takes all.
 *
 * @param of one in how many
 */
export function share<Case>(cases: readonly Case[], of: number): readonly Case[] {
  return process.env.THOROUGH ? cases : cases.filter((_, index) => index % of === 0);
}
