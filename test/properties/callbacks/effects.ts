import type { CallbackWriter } from "./writer.js";

export function read({ choices }: CallbackWriter): string {
  return choices.pick(["$stdout", "$stderr"]);
}

/** Takes output. */
export function outputEffect(writer: CallbackWriter): string {
  const part = read(writer);
  return writer.choices.pick([
    `print("@", ${part})`,
    `append(${part})`,
    'print(·"@",· $stdout·, $stderr)',
    "append($stdout ?? $stderr)",
    'print("@", `${$stdout}`, $stdout)',
    `buffer += ${part}`,
    `last = ${part}`,
    `print("@", { text: ${part} }.text)`,
    // These fail on what isn't there.
    ...(writer.choices.chance(4) ? [`print("@", ${part}, ${part}.length)`, `print("@", ...[${part}])`] : []),
    ...(writer.isTypeScript ? [`print("@", ${part}!)`, `print("@", ${part} as string)`] : []),
  ]);
}

const closeEffects = [
  'note("@")',
  'note(·"@"·, ·$code·)',
  'note("@", $code === 0 ? "fine" : "bad")',
  'note("@", lines.length, buffer)',
  'note("@", seen, last)',
  'after(() => note("@", $code))',
  "flip()",
  "seen++",
];

/** Looks at anything else. */
export function otherEffect(writer: CallbackWriter): string {
  return writer.choices.pick([
    'note("@")',
    'note("@", lines.length)',
    'note(·"@"·, ·$code·)',
    'note("@", $error)',
    'note("@", $code === 0 ? "fine" : "bad")',
    'note("@", $close, $code)',
    'note("@", buffer, last)',
    "flip()",
    "seen++",
    'note("@", seen)',
    'after(() => note("@", $code))',
    'after(() => print("@", $stdout))',
    ...(writer.isTypeScript ? ['note("@", $code!)', 'note("@", $code as number)'] : []),
  ]);
}

function mixedEffect(writer: CallbackWriter): string {
  return writer.choices.pick([
    'note("@", $stdout, $code)',
    'note("@", $error, $stderr)',
    'note("@", typeof this, this === undefined)',
    'note("@", arguments.length)',
    ...(writer.hasMessage
      ? [
          'note("@", $data)',
          'note("@", { ...$data })',
          'note("@", Object.keys($data ?? {}))',
          "lines.push($data)",
        ]
      : []),
  ]);
}

/** What a callback does, about the event that it is written for. */
export function effect(writer: CallbackWriter): string {
  const { choices, event } = writer;
  if (event === "output") return outputEffect(writer);
  if (event === "error")
    return choices.pick(['note("@", $error)', 'note("@", String($error))', 'note("@", seen)']);
  if (event === "close") return choices.pick(closeEffects);
  const kind = writer.choices.below(14);
  return kind < 7 ? outputEffect(writer) : kind < 13 ? otherEffect(writer) : mixedEffect(writer);
}
