import { describe, expect, it } from "vitest";
import { readAddress } from "../../../fronts/bulk/campaign/repository-name.js";
import { compareLink, lineLink } from "../../../fronts/bulk/forge/links.js";

const sha = "0123456789abcdef0123456789abcdef01234567";
const line = (address: string, path = "src/a.ts", at = 12) =>
  lineLink(readAddress(address, "/"), sha, path, at);
const compare = (address: string, base = "main", branch = "ddclient-migrate/v1") =>
  compareLink(readAddress(address, "/"), base, branch);

describe("the address of a line", () => {
  it.each([
    ["octo/app", `https://github.com/octo/app/blob/${sha}/src/a.ts#L12`],
    ["git@github.com:octo/app.git", `https://github.com/octo/app/blob/${sha}/src/a.ts#L12`],
    ["ssh://git@github.com:22/octo/app.git", `https://github.com/octo/app/blob/${sha}/src/a.ts#L12`],
    ["https://github.example.com/Octo/App", `https://github.example.com/Octo/App/blob/${sha}/src/a.ts#L12`],
    ["https://acme.ghe.com/octo/app", `https://acme.ghe.com/octo/app/blob/${sha}/src/a.ts#L12`],
    ["https://gitlab.com/a/b/c.git", `https://gitlab.com/a/b/c/-/blob/${sha}/src/a.ts#L12`],
    ["https://bitbucket.org/octo/app", `https://bitbucket.org/octo/app/src/${sha}/src/a.ts#lines-12`],
    ["https://codeberg.org/octo/app", `https://codeberg.org/octo/app/src/commit/${sha}/src/a.ts#L12`],
    ["http://gitea.local:3000/octo/app", `http://gitea.local:3000/octo/app/src/commit/${sha}/src/a.ts#L12`],
  ])("of %s is known", (address, expected) => {
    expect(line(address)).toBe(expected);
  });

  it.each([
    "https://git.example.com/octo/app",
    "https://bitbucket.example.com/scm/octo/app.git",
    "https://notgithub.com/octo/app",
    "/srv/git/app",
    "./app",
    "file:///srv/git/app",
  ])("of %s is not", (address) => {
    expect(line(address)).toBeNull();
    expect(compare(address)).toBeNull();
  });

  it("stays one address, and one file of the repository, whatever the file is called", () => {
    expect(line("octo/app", "ui/a b#c?(d)'*!.ts", 1)).toBe(
      `https://github.com/octo/app/blob/${sha}/ui/a%20b%23c%3F%28d%29%27%2A%21.ts#L1`,
    );
    expect(line("octo/app", "half\ud800.ts", 1)).toBe(
      `https://github.com/octo/app/blob/${sha}/half%EF%BF%BD.ts#L1`,
    );
    expect(line("octo/app", "../../other/repo/a.ts")).toBeNull();
  });

  it("shows the lines of a page, not the page", () => {
    expect(line("octo/app", "README.md", 3)).toBe(
      `https://github.com/octo/app/blob/${sha}/README.md?plain=1#L3`,
    );
  });
});

describe("the address to open a pull request at", () => {
  it.each([
    ["octo/app", "https://github.com/octo/app/compare/main...ddclient-migrate/v1?expand=1"],
    [
      "https://gitlab.com/a/b/c.git",
      "https://gitlab.com/a/b/c/-/merge_requests/new?merge_request%5Bsource_branch%5D=ddclient-migrate%2Fv1&merge_request%5Btarget_branch%5D=main",
    ],
    [
      "https://bitbucket.org/octo/app",
      "https://bitbucket.org/octo/app/pull-requests/new?source=ddclient-migrate%2Fv1&dest=octo%2Fapp%3A%3Amain",
    ],
    ["https://codeberg.org/octo/app", "https://codeberg.org/octo/app/compare/main...ddclient-migrate/v1"],
  ])("of %s is known", (address, expected) => {
    expect(compare(address)).toBe(expected);
  });

  it("keeps a branch's name in one piece", () => {
    expect(compare("octo/app", "rel#1", "a?b")).toBe(
      "https://github.com/octo/app/compare/rel%231...a%3Fb?expand=1",
    );
  });
});
