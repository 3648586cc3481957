import { resolve } from "node:path";
import type { Command } from "commander";
import { stringify } from "../../../src/report/stringify.js";
import type { CliOptions } from "../options.js";
import { type Config, findConfig } from "./find-config.js";
import { settings } from "./settings.js";

/**
 * Puts what the nearest configuration sets where the command line says nothing.
 *
 * @throws UsageError when there is something wrong with it
 */
export async function applyConfig(program: Command, cwd: string): Promise<Config | null> {
  const options = program.opts<CliOptions>();
  const config = options.config ? await findConfig(cwd) : null;
  for (const [name, { value }] of config?.values ?? []) {
    if (isGiven(program, name)) continue;
    // One text has no files to choose among.
    if (options.stdinFilepath !== undefined && ["exclude", "verify", "baseline"].includes(name)) continue;
    // They are about what is checked, and a baseline that is written has its name.
    if ((name === "baseline" || name === "maxLeft") && !options.check && !options.printConfig) continue;
    if (name === "baseline" && options.writeBaseline !== undefined) continue;
    program.setOptionValueWithSource(
      name,
      name === "baseline" ? resolve(config!.folder, value as string) : value,
      "config",
    );
    if (name === "exclude") program.setOptionValueWithSource("excludeFrom", config!.folder, "config");
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
