// `npm run vsix`: packs the extension into one file that VS Code installs.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const { name, version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const file = join(here, `${name}-${version}.vsix`);
const vsce = join(here, "node_modules/@vscode/vsce/vsce");

// What packs has three hundred packages, and nothing else needs it: so it isn't among the project's own.
if (!existsSync(vsce))
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: here,
    stdio: "inherit",
    shell: process.platform === "win32",
  });

// Builds it first: `vscode:prepublish`. What it runs is bundled, so that there are no dependencies to look for.
const options = [
  "--no-dependencies",
  "--allow-missing-repository",
  "--no-rewrite-relative-links",
  "--out",
  file,
];
execFileSync(process.execPath, [vsce, "package", ...options], { cwd: here, stdio: "inherit" });
console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
