import type { Command } from "commander";
import { stringify } from "../../../src/report/stringify.js";
import type { CliOptions } from "../options.js";
import { type Config, findConfig } from "./find-config.js";
import { type Setting, settings } from "./settings.js";

/**
 * Puts what the nearest configuration sets where the command line says nothing.
 *
 * @throws UsageError when there is something wrong with it
 */
export async function applyConfig(program: Command, cwd: string): Promise<Config | null> {
  const options = program.opts<CliOptions>();
  const config = options.config ? await findConfig(cwd) : null;
  for (const [name, { value }] of config?.values ?? []) {
    const { isFor, toOptions }: Setting = settings[name];
    if (isGiven(program, name) || isFor?.(options) === false) continue;
    const set = toOptions?.(value as never, config!.folder) ?? { [name]: value };
    for (const [option, each] of Object.entries(set))
      program.setOptionValueWithSource(option, each, "config");
  }
  return config;
}

function isGiven(program: Command, name: string): boolean {
  return program.getOptionValueSource(name) === "cli";
}

/** Every setting with its value and where that comes from, as JSON. */
export function printConfig(program: Command, config: Config | null): string {
  const entries = Object.keys(settings).map((name) => {
    const set = config?.values.get(name as keyof typeof settings);
    const value: unknown = isGiven(program, name) || !set ? program.getOptionValue(name) : set.value;
    const from = isGiven(program, name) ? "command line" : set ? `${config!.path}:${set.line}` : "default";
    return [name, { value: value ?? null, from }];
  });
  return stringify(Object.fromEntries(entries));
}
