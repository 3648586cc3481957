import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** VS Code 1.100 with a server of its own, as a package of npm's. Node 20 runs it. */
const version = "4.100.3";

/**
 * Installs code-server from npm, once: outside of the checkout, so that other checkouts find it.
 *
 * @returns the script that starts it
 */
export function installCodeServer(): string {
  if (!process.version.startsWith("v20.")) throw new Error(`code-server ${version} needs Node 20.`);
  const caches = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const folder = join(caches, "ddclient-migrate-tests", `code-server-${version}`);
  const installed = join(folder, "installed");
  const code = join(folder, "node_modules/code-server");
  if (!existsSync(installed)) {
    console.log(`Installing code-server ${version} into ${folder}: that takes minutes.`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), `{ "private": true }\n`);
    install(code, folder);
    writeFileSync(installed, "");
  }
  return join(code, "out/node/entry.js");
}

/** Nothing that packages bring is run as they are installed: some of it downloads programs. */
function install(code: string, folder: string): void {
  const vscode = join(code, "lib/vscode");
  const withoutScripts = ["install", "--ignore-scripts"];
  npm(folder, [...withoutScripts, `code-server@${version}`]);
  npm(vscode, [...withoutScripts, "--omit=dev"]);
  symlinkSync("node_modules", join(vscode, "node_modules.asar"));
  npm(join(vscode, "extensions"), [...withoutScripts, "--omit=dev"]);
  // Of what is compiled, only the terminal's parts can be done without.
  npm(vscode, ["rebuild", "@vscode/spdlog"]);
  npm(folder, ["rebuild", "argon2"]);
}

function npm(cwd: string, args: readonly string[]): void {
  // The headers that came with this Node, so that none are downloaded.
  const nodedir = dirname(dirname(process.execPath));
  const hasHeaders = existsSync(join(nodedir, "include/node/node.h"));
  execFileSync("npm", [...args, "--no-audit", "--no-fund"], {
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...(hasHeaders && { npm_config_nodedir: nodedir }) },
  });
}
