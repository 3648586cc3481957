import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { CommanderError } from "commander";
import { escapeLine } from "../../src/report/terminal.js";
import { createProgram, describeRest } from "./create-program.js";
import { RunError, UsageError } from "./errors.js";
import { done, failed } from "./exit-code.js";
import { findConflict } from "./find-conflict.js";
import { type Io, processIo, write } from "./io.js";
import type { CliOptions } from "./options.js";
import { insteadOfCommand } from "./other-words.js";
import { describeSubcommands, findSubcommand } from "./subcommands.js";
import { readVersion } from "./version.js";

/**
 * Runs the command line.
 *
 * @param args the arguments without node and the script
 * @returns the exit code; nothing is thrown
 */
export async function main(args: readonly string[], io: Io = processIo()): Promise<number> {
  // Without a listener, a reader that went away would end the process with a stack trace.
  io.stdout.on("error", () => {});
  io.stderr.on("error", () => {});
  let options: CliOptions | null = null;
  try {
    const version = readVersion();
    const subcommand = await findSubcommand(args[0])?.();
    if (subcommand) {
      const program = subcommand.createProgram(io).parse(args.slice(1), { from: "user" });
      return await subcommand.run(program, version, io);
    }
    const program = createProgram(io, version);
    // What is below the options is loaded only for who reads it.
    if (args.includes("--help") || args.includes("-h")) {
      const { table } = await import("../../src/api/table.js");
      const commands = await describeSubcommands(io);
      program.addHelpText(
        "after",
        describeRest(
          table.map(({ api }) => api),
          commands,
        ),
      );
    }
    program.parse(args, { from: "user" });
    options = program.opts<CliOptions>();
    if (options.listApi === undefined) {
      const { applyConfig, printConfig } = await import("./config/apply-config.js");
      const config = await applyConfig(program, io.cwd);
      if (options.printConfig) {
        await write(io.stdout, printConfig(program, config));
        return done;
      }
      options = program.opts<CliOptions>();
    }
    return await run(options, program.args, version, io);
  } catch (error) {
    return await sayWhatFailed(error, options?.verbose ?? false, io);
  }
}

async function run(options: CliOptions, paths: readonly string[], version: string, io: Io): Promise<number> {
  const conflict = findConflict(options, paths, {
    stdinIsTTY: () => io.stdin.isTTY ?? false,
    stderrIsTTY: io.stderr.isTTY ?? false,
  });
  if (conflict) throw new UsageError(conflict);
  if (options.listApi) {
    const { listApi } = await import("./list-api.js");
    await listApi(options, io);
    return done;
  }
  if (options.stdinFilepath !== undefined) {
    const { runStdin } = await import("./run-stdin.js");
    return await runStdin(options.stdinFilepath, options, version, io);
  }
  const [word] = paths;
  const instead = paths.length === 1 ? insteadOfCommand(word!) : null;
  if (instead !== null && !existsSync(resolve(io.cwd, word!))) throw new UsageError(instead);
  const { runProject } = await import("./run-project.js");
  return await runProject(paths.length > 0 ? paths : ["."], options, version, io);
}

/** What only a few runs can meet is known by its name, so that its code isn't loaded for all. */
function isForUser(error: unknown): error is Error {
  return (
    error instanceof Error &&
    ["SelectionError", "BaselineError", "BackupError", "BulkError"].includes(error.name)
  );
}

/** Says what went wrong and gives the exit code for it. */
async function sayWhatFailed(error: unknown, verbose: boolean, io: Io): Promise<number> {
  // Commander has printed the help, the version or what is wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? done : failed;
  const message = escapeLine(error instanceof Error ? error.message : String(error));
  const lines: string[] = [];
  if (error instanceof UsageError) {
    lines.push(`error: ${message}`, "Run ddclient-migrate --help for the options.");
  } else if (error instanceof RunError || isForUser(error)) {
    const more = "more" in error ? (error.more as readonly string[]) : [];
    lines.push(`error: ${message}`, ...more.map((each) => `error: ${escapeLine(each)}`));
  } else {
    lines.push(
      `internal error: ${message}`,
      "This is a mistake in ddclient-migrate: please report it, with what the same command prints with --verbose.",
    );
    if (verbose && error instanceof Error) lines.push(...(error.stack ?? "").split("\n").map(escapeLine));
  }
  await write(io.stderr, `${lines.join("\n")}\n`).catch(() => {});
  return failed;
}
