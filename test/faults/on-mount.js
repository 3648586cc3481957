// Runs with a small file system as its working directory: fills it, runs the command, and prints what is there then.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";

const { files, state, command } = JSON.parse(process.argv[2] ?? "");

for (const [name, text] of Object.entries(files)) writeFileSync(name, text);
if ("left" in state) {
  const { bavail, bsize } = statfsSync(".");
  writeFileSync("filler", Buffer.alloc((bavail - state.left) * bsize));
} else {
  const { status } = spawnSync("mount", ["-o", "remount,bind,ro", process.cwd()], { stdio: "inherit" });
  if (status !== 0) throw new Error("could not be made read-only");
}
const { status: code, stdout } = spawnSync(process.execPath, command, { encoding: "utf8" });
if ("left" in state) rmSync("filler");
const found = Object.fromEntries(readdirSync(".").map((name) => [name, readFileSync(name, "utf8")]));
console.log(JSON.stringify({ code, stdout, files: found }));
