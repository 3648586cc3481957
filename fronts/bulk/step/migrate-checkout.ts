import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Limits } from "../campaign/campaign.js";
import type { Report } from "../campaign/result.js";
import type { Environment } from "../forge/token.js";
import { runLimited } from "./limited-child.js";
import { withoutTokens } from "./safe-git.js";
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
  const missing = paths.filter((path) => !existsSync(join(folder, path)));
  if (paths.length > 0 && missing.length === paths.length)
    throw new Trouble({ code: "no-such-path", message: `It has no ${missing.join(", ")}.` }, "skipped");
  mkdirSync(home, { recursive: true });
  const output = join(home, "report.json");
  const there = paths.filter((path) => !missing.includes(path));
  const args = [
    `--max-old-space-size=${limits.memory}`,
    commandPath(),
    ...migration,
    ...["--format", "json", "--output", output, "--quiet", "--"],
    ...(paths.length > 0 ? there : ["."]),
  ];
  const { seconds, memory } = limits;
  const child = await runLimited(process.execPath, args, {
    ...{ cwd: folder, seconds, memory, signal },
    // Nothing of the user's own is there for what the repository may bring to be read.
    env: {
      ...withoutTokens(kept(env)),
      HOME: home,
      TMPDIR: home,
      XDG_CACHE_HOME: home,
      XDG_CONFIG_HOME: home,
      NO_COLOR: "1",
    },
  });
  if (child.over) throw sayOver(child.over, limits);
  const report = readReport(output);
  if (report) return report;
  const [said = "it said nothing"] = child.stderr.split("\n");
  throw new Trouble({
    code: "no-report",
    message: `The migration ended without a report (${child.status}): ${said}`,
  });
}

/** The built command of this package. */
function commandPath(): string {
  const manifest = createRequire(import.meta.url).resolve("ddclient-migrate/package.json");
  return join(dirname(manifest), "dist/bin/ddclient-migrate.js");
}

function kept(env: Environment): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:NODE_|npm_|GITHUB_|CI$)/i.test(name)),
  );
}

function sayOver(over: "time" | "memory", { seconds, memory }: Limits): Trouble {
  const what = over === "time" ? `${seconds} s` : `${memory} MB of memory`;
  const setting = over === "time" ? "limits.seconds" : "limits.memory";
  const message = `The migration took more than ${what}. To give it more, raise ${setting} in campaign.json.`;
  return new Trouble({ code: over === "time" ? "timeout" : "memory", message }, "failed", over === "time");
}

function readReport(path: string): Report | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    return null;
  }
}
