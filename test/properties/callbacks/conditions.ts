import type { CallbackWriter } from "./writer.js";

const errorTests = [
  "$error",
  "!!$error",
  "$error != null",
  "$error !== undefined",
  "$error instanceof Error",
];
const closeTests = [
  "$code",
  "$code === 0",
  "$code !== 0",
  "$code > 0",
  "$code === -1",
  "$code !== undefined",
  "$code != null",
  "$code === null",
  "$code == null",
  "$code !== null",
  'typeof $code === "number"',
  'typeof $code !== "undefined"',
  "$close",
  "$close === true",
  "$close || $code === 3",
  "$code === 0 || $code === 3",
  "$close && flag()",
  "$close && $code === 3",
  "($code ?? -1) >= 0",
  "Boolean($close)",
];
export const eventTests = [...errorTests, ...closeTests, "!$error", "!$close"];
const outputTests = [
  "$stdout",
  "$stderr",
  "!$stdout",
  "$stdout !== undefined",
  "$stdout != null",
  'typeof $stdout === "string"',
  "$stdout && $stderr",
  "$stdout || $stderr",
  "!$error && $stdout",
  "$stdout && !$close",
  "$stdout?.includes('a')",
  "$stdout?.length > 1",
  "settings.verbose && $stdout",
  "$stdout && matches($stdout)",
];
const otherTests = [
  "settings.verbose",
  "settings.quiet",
  "flag()",
  "$data",
  "$data && $code",
  "$error || $stderr",
  "$stdout || $code",
  "true",
  "settings.quiet || $stdout",
  "settings.verbose || $close",
  "seen > 1",
];

/** What tells an event from the others. */
export const ownTests = {
  output: ["$stdout", "$stderr", "$stdout !== undefined", "$stdout || $stderr", "!$error && $stdout"],
  error: errorTests,
  close: closeTests.filter((one) => !/===? null|!== null/.test(one)),
};
const neutralTests = ["settings.verbose", "settings.quiet", "flag()", "seen > 1"];

export function test({ choices, event }: CallbackWriter): string {
  if (event)
    return choices.pick([
      ...neutralTests,
      ...{ output: outputTests, error: errorTests, close: closeTests }[event],
    ]);
  const kind = choices.below(11);
  return choices.pick(kind < 6 ? eventTests : kind < 10 ? outputTests : otherTests);
}

/** `a || b` as the left operand of `&&` */
export function guard(text: string): string {
  return /\|\||&&|\?\?/.test(text) ? `(${text})` : text;
}
