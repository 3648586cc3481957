import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Limits } from "../campaign/campaign.js";
import type { Report } from "../campaign/result.js";
import type { Environment } from "../forge/token.js";
import { plainEnvironment } from "./child-environment.js";
import { type Ended, runLimited } from "./limited-child.js";
import { Trouble } from "./trouble.js";

interface Options {
  readonly folder: string;
  /** A folder of its own, which doesn't exist yet. */
  readonly home: string;
  /** What is migrated; empty for all. */
  readonly paths: readonly string[];
  readonly migration: readonly string[];
  readonly limits: Limits;
  readonly env: Environment;
  readonly signal: AbortSignal | undefined;
}

/**
 * Migrates what is in a folder, by the command in a process of its own.
 *
 * @throws Trouble when that can't be, or takes more than it may
 */
export async function migrateCheckout(options: Options): Promise<Report> {
  const { folder, home, paths, migration, limits, env, signal } = options;
  const there = findPaths(folder, paths);
  mkdirSync(home, { recursive: true });
  const output = join(home, "report.json");
  const args = [
    `--max-old-space-size=${limits.memory}`,
    commandPath(),
    ...migration,
    ...["--format", "json", "--output", output, "--quiet", "--"],
    ...there,
  ];
  const { seconds, memory } = limits;
  const child = await runLimited(process.execPath, args, {
    ...{ cwd: folder, seconds, memory, signal, env: plainEnvironment(env, home) },
  });
  const report = child.over ? null : readReport(output);
  if (!report) throw explain(child, limits);
  checkWritten(report);
  return report;
}

/**
 * A file that can't be written in a fresh clone says something of the disk and nothing of the repository: what was done
 * without it is not what the repository comes to.
 */
function checkWritten({ files }: Report): void {
  const unwritten = files.find(
    ({ error }) => error?.code === "unwritable" || error?.code === "changed-on-disk",
  );
  if (!unwritten) return;
  const message = `${unwritten.path}: ${unwritten.error!.message}`;
  throw new Trouble({ code: "disk", message }, "failed", true);
}

/**
 * Where paths of the list lead to in a clone, relative to its top.
 *
 * @throws Trouble when none is there, or one leads out of it
 */
function findPaths(folder: string, paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return ["."];
  const top = realpathSync(folder);
  const there = paths.flatMap((path) => {
    const real = realPath(join(top, path));
    // An empty folder is where a submodule would be.
    if (real === null || (statSync(real).isDirectory() && readdirSync(real).length === 0)) return [];
    const inside = relative(top, real);
    if (isAbsolute(inside) || inside.split(sep)[0] === "..") {
      const message = `Its "${path}" is a link that leads out of it.`;
      throw new Trouble({ code: "path-outside", message }, "skipped");
    }
    return [inside || "."];
  });
  if (there.length > 0) return there;
  const names = paths.map((path) => `"${path}"`).join(" and no ");
  throw new Trouble(
    { code: "no-such-path", message: `It has no ${names} with files of its own.` },
    "skipped",
  );
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** The built command of this package. */
function commandPath(): string {
  const manifest = createRequire(import.meta.url).resolve("ddclient-migrate/package.json");
  return join(dirname(manifest), "dist/bin/ddclient-migrate.js");
}

function explain({ status, over, stderr }: Ended, { seconds, memory }: Limits): Trouble {
  // V8 ends a process whose heap is full, and says so.
  if (over === "memory" || /heap out of memory|heap limit/i.test(stderr)) {
    const message = `The migration took more than ${memory} MB of memory. To give it more, raise limits.memory in campaign.json.`;
    return new Trouble({ code: "memory", message });
  }
  if (over) {
    const message = `The migration took more than ${seconds} s. To give it more, raise limits.seconds in campaign.json.`;
    return new Trouble({ code: "timeout", message }, "failed", true);
  }
  if (status === null) {
    const message = "Something ended the migration, maybe the system since memory ran out. Try again.";
    return new Trouble({ code: "killed", message }, "failed", true);
  }
  const [said = ""] = stderr.split("\n");
  const message = `The migration ended without a report (${status}): ${said || "it said nothing"}`;
  return new Trouble({ code: "no-report", message });
}

function readReport(path: string): Report | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    return null;
  }
}
