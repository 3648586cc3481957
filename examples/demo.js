// Migrates a copy of examples/legacy-extension and shows what changed. The example itself is never touched.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const example = fileURLToPath(new URL("./legacy-extension", import.meta.url));
const command = fileURLToPath(new URL("../dist/bin/ddclient-migrate.js", import.meta.url));

/** Runs the command in a folder, with its output on this terminal. False: it failed, and has said why. */
function migrate(folder, ...options) {
  const { error, status, signal } = spawnSync(process.execPath, [command, ...options], {
    cwd: folder,
    stdio: "inherit",
  });
  if (!error && status === 0) return true;
  console.error(`The demo stops: ${command} ${error ? error.message : `ended with ${signal ?? status}`}`);
  return false;
}

async function demo() {
  if (!existsSync(command)) {
    console.error(`There is no ${command} yet: run "npm run build", then this again.`);
    return false;
  }
  const parent = await mkdtemp(join(tmpdir(), "ddclient-migrate-demo-"));
  // The temporary folder is a link on macOS; the command works with, and reports, real paths.
  const folder = join(await realpath(parent), "legacy-extension");
  await cp(example, folder, { recursive: true });

  console.log(`A copy of examples/legacy-extension is in ${folder}`);
  console.log("\n$ ddclient-migrate --diff --quiet\n");
  if (!migrate(folder, "--diff", "--quiet")) return false;
  console.log("\n$ ddclient-migrate --force      # the copy is in no git repository\n");
  if (!migrate(folder, "--force")) return false;
  console.log(`\nThe migrated copy is in ${folder}`);
  return true;
}

try {
  if (!(await demo())) process.exitCode = 1;
} catch (error) {
  console.error(`The demo could not copy the example: ${error.message}`);
  process.exitCode = 1;
}
