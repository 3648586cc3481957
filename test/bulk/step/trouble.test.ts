import { describe, expect, test } from "vitest";
import { localTroubleOf, type Trouble, troubleOf } from "../../../fronts/bulk/step/trouble.js";

const ended = (stderr: string, status: number | null = 128) =>
  ({ status, over: null, stdout: Buffer.alloc(0), stderr }) as const;
const told = ({ why, state, retryable }: Trouble) => [why.code, state, retryable];

// As git, GitHub and others say it.
const said: readonly [stage: "clone" | "push", stderr: string, told: readonly [string, string, boolean]][] = [
  [
    "clone",
    "remote: Repository not found.\nfatal: repository 'https://github.com/a/b/' not found",
    ["gone", "lost", false],
  ],
  [
    "clone",
    "ERROR: Repository not found.\nfatal: Could not read from remote repository.",
    ["gone", "lost", false],
  ],
  [
    "clone",
    "remote: The project you were looking for could not be found or you don't have permission to view it.\nfatal: repository 'https://gitlab.com/a/b.git/' not found",
    ["gone", "lost", false],
  ],
  ["clone", "fatal: '/a/b.git' does not appear to be a git repository", ["gone", "lost", false]],
  [
    "clone",
    "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
    ["no-access", "failed", false],
  ],
  ["clone", "git@github.com: Permission denied (publickey).", ["no-access", "failed", false]],
  ["clone", "Host key verification failed.", ["no-access", "failed", false]],
  [
    "clone",
    "fatal: unable to access 'https://h/a/': The requested URL returned error: 301",
    ["moved", "failed", false],
  ],
  ["clone", "fatal: unable to access 'https://h/a/': Could not resolve host: h", ["network", "failed", true]],
  [
    "clone",
    "fatal: unable to access 'https://h/a/': The requested URL returned error: 503",
    ["network", "failed", true],
  ],
  [
    "clone",
    "fatal: unable to access 'https://h/a/': The requested URL returned error: 429",
    ["network", "failed", true],
  ],
  ["clone", "error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly", ["network", "failed", true]],
  ["clone", "ssh: connect to host h port 22: Connection refused", ["network", "failed", true]],
  [
    "clone",
    "fatal: Unable to create '/c/shallow.lock': File exists.\nfatal: the remote end hung up",
    ["locked", "failed", true],
  ],
  [
    "clone",
    "fatal: the remote end hung up\nfatal: Unable to create '/c/shallow.lock': File exists.",
    ["locked", "failed", true],
  ],
  ["clone", "fatal: write error: No space left on device", ["disk-full", "failed", true]],
  [
    "push",
    "remote: Permission to a/b.git denied to ann.\nfatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 403",
    ["no-push-right", "committed", false],
  ],
  ["push", "ERROR: Permission to a/b.git denied to ann.", ["no-push-right", "committed", false]],
  [
    "push",
    "error: remote unpack failed: unable to create temporary object directory",
    ["no-push-right", "committed", false],
  ],
  [
    "push",
    "remote: This repository was archived so it is read-only.\nfatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 403",
    ["archived", "skipped", false],
  ],
  [
    "push",
    "remote: error: GH006: Protected branch update failed for refs/heads/x.",
    ["rejected", "failed", false],
  ],
  ["push", " ! [remote rejected] c -> x (pre-receive hook declined)", ["rejected", "failed", false]],
  [
    "push",
    "remote: error: cannot lock ref 'refs/heads/a/b': 'refs/heads/a' exists; cannot create 'refs/heads/a/b'",
    ["branch-name-taken", "failed", false],
  ],
  ["push", "fatal: repository 'https://github.com/a/b/' not found", ["git", "failed", false]],
];

describe("what is said of a remote", () => {
  test.each(said)("at %s: %s", (stage, stderr, expected) => {
    expect(told(troubleOf(stage, ended(stderr)))).toEqual(expected);
  });
});

test("nothing that is said of the own disk is taken for the remote", () => {
  for (const text of [
    "fatal: not a git repository: '/work/x/.git'",
    "fatal: '/work/x' does not appear to be a git repository",
    'error: open("x"): Permission denied',
    "fatal: repository '/work/x' does not exist",
  ])
    expect(told(localTroubleOf("commit", ended(text)))).toEqual(["git", "failed", false]);
  expect(told(localTroubleOf("commit", ended("fatal: write: No space left on device")))).toEqual([
    ...["disk-full", "failed", true],
  ]);
  expect(told(localTroubleOf("commit", ended("", null)))).toEqual(["killed", "failed", true]);
});
