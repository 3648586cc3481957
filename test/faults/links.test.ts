import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "../cli/run-command.js";
import { addFiles, commitAll, git, makeFolder, makeLink } from "../run/temporary.js";
import { after, before, forcing } from "./tree.js";

const links = {
  // Loops.
  "src/here": ".",
  "src/up": "..",
  "src/a/to-b": "../b",
  "src/b/to-a": "../a",
  "src/x.ts": "y.ts",
  "src/y.ts": "x.ts",
  "src/itself.ts": "itself.ts",
  // To nothing, and to what is there anyway.
  "src/dangling.ts": "gone.ts",
  "src/again.ts": "main.ts",
};

describe.skipIf(process.platform === "win32")("a tree of odd things", () => {
  test.each(["with git", "without git"])("links in circles and out of the root, %s", async (place) => {
    const outside = makeFolder({ "outside.ts": before, "folder/inside.ts": before });
    const folder = makeFolder({ "src/main.ts": before });
    for (const path of ["src/a", "src/b"]) mkdirSync(join(folder, path));
    const all = {
      ...links,
      "src/out.ts": join(outside, "outside.ts"),
      "src/out": join(outside, "folder"),
      "src/root": "/",
    };
    for (const [path, target] of Object.entries(all)) makeLink(target, join(folder, path));
    if (place === "with git") {
      git(folder, "init", "--quiet");
      commitAll(folder);
    }
    const { code, stdout } = await runCommand(forcing(folder), { cwd: folder });
    expect(stdout).toMatch(/^✔ src\/main\.ts {2}1 migrated$/m);
    expect(stdout).toContain("– src/out.ts  is a link to");
    expect(stdout).toContain("Migrated 1 of 1 use of the old client API in 1 file; nothing is left.");
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "src/main.ts"), "utf8")).toBe(after);
    for (const path of ["outside.ts", "folder/inside.ts"]) {
      expect(readFileSync(join(outside, path), "utf8")).toBe(before);
    }
    for (const [path, target] of Object.entries(all)) expect(readlinkSync(join(folder, path))).toBe(target);
  });

  test.each(["with git", "without git"])("pipes and sockets, which nobody reads, %s", async (place) => {
    const folder = makeFolder({ "src/main.ts": before });
    const pipes = ["src/pipe.ts", "src/.gitignore", ".gitignore", "src/.prettierrc", ".prettierrc.json"];
    pipes.push("src/.editorconfig", "src/package.json", ".prettierignore", "src/.prettierrc.toml");
    if (place === "with git") {
      git(folder, "init", "--quiet");
      addFiles(folder, { "src/pipe.ts": before });
      commitAll(folder);
      execFileSync("rm", ["src/pipe.ts"], { cwd: folder });
      // git itself reads these, and waits.
      pipes.splice(1, 2);
    }
    execFileSync("mkfifo", pipes, { cwd: folder });
    makeLink("pipe.ts", join(folder, "src/to-pipe.ts"));
    const given = [".", "src/pipe.ts", "src/to-pipe.ts"];
    // No socket can have a longer path.
    const socket = join(folder, "src/socket.ts");
    const server = socket.length < 100 ? createServer().listen(socket) : null;
    if (server) given.push("src/socket.ts");
    const { code, stdout, stderr } = await runCommand([...given, ...forcing(folder)], { cwd: folder });
    server?.close();
    expect(stdout).toMatch(/^✔ src\/main\.ts {2}1 migrated$/m);
    for (const path of given.slice(1)) {
      expect(stderr).toContain(`note: ${path} was skipped: it is neither a file nor a folder.\n`);
    }
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "src/main.ts"), "utf8")).toBe(after);
    for (const path of pipes) expect(lstatSync(join(folder, path)).isFIFO()).toBe(true);
  });
});
