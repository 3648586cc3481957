import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");

/** Builds the site as `npm run site` does, into a folder of its own. */
export async function buildSite(folder: string): Promise<void> {
  // A build for tests would be another one.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const options = ["build", "--config", "site/vite.config.ts", "--outDir", folder, "--emptyOutDir"];
  await promisify(execFile)(process.execPath, [vite, ...options], { cwd: root, env });
}
