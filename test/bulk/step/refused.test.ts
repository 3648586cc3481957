import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "../../cli/run-command.js";
import { giveAway, ordinaryUser } from "../../faults/ordinary-user.js";
import { git, isWindows } from "../../run/temporary.js";
import { branch, campaign, makePlace, shaOf } from "./place.js";
import { problemsOf } from "./result-schema.js";

/** Has a remote refuse every push, as a forge's rules do. */
function protect(remote: string, says: string): void {
  mkdirSync(join(remote, "hooks"), { recursive: true });
  writeFileSync(join(remote, "hooks/pre-receive"), `#!/bin/sh\necho '${says}' >&2\nexit 1\n`, {
    mode: 0o755,
  });
}

describe.skipIf(isWindows)("a push that is refused", () => {
  test("by the remote's rules fails, and says what they say", async () => {
    const { remote, step } = makePlace();
    protect(remote, "GH013: Repository rule violations found");
    expect(await step()).toMatchObject({
      ...{ state: "failed", stage: "push", retryable: false, commit: null, branch },
      why: { code: "rejected" },
    });
    expect(git(remote, "branch", "--list", "--format=%(refname:short)")).toBe("main\n");
  });

  test("since nobody can push to an archived repository is no failure", async () => {
    const { remote, step } = makePlace();
    protect(remote, "ERROR: This repository was archived so it is read-only.");
    expect(await step()).toMatchObject({ state: "skipped", why: { code: "archived" }, commit: null });
  });

  test.skipIf(ordinaryUser === null)("since the folder can't be written leaves it committed", async () => {
    const { folder, remote } = makePlace();
    mkdirSync(join(folder, "home"));
    giveAway(folder);
    chmodSync(folder, 0o755);
    const closed = readdirSync(remote, { recursive: true, withFileTypes: true, encoding: "utf8" });
    for (const entry of closed) if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o555);
    chmodSync(remote, 0o555);
    const args = [
      "bulk",
      "one",
      remote,
      "--cache",
      "cache",
      "--work",
      "work",
      "--author",
      "A <a@example.com>",
    ];
    const { stdout } = await runCommand(args, {
      ...{ cwd: folder, user: ordinaryUser! },
      env: { HOME: join(folder, "home"), GIT_CONFIG_GLOBAL: "/dev/null" },
    });
    const result = JSON.parse(stdout);
    expect(problemsOf(result)).toBeNull();
    expect(result).toMatchObject({ state: "committed", why: { code: "no-push-right" } });
    expect(result.commit).toMatch(/^[0-9a-f]{40}$/);
  });

  test("since it would go to where it starts from isn't tried", async () => {
    const { remote, step } = makePlace();
    const before = shaOf(remote, "main");
    expect(await step({ campaign: { ...campaign, branch: "main" } })).toMatchObject({
      ...{ state: "failed", stage: "clone", retryable: false, why: { code: "branch-is-base" } },
    });
    expect(shaOf(remote, "main")).toBe(before);
  });
});
