import { describe, expect, it } from "vitest";
import { readAddress, slugOf } from "../../../fronts/bulk/campaign/repository-name.js";

describe("what is given for a repository", () => {
  it.each([
    ["https://github.com/Docker/Ext.git", "github.com/docker/ext", "https://github.com/Docker/Ext.git"],
    ["docker/ext", "github.com/docker/ext", "https://github.com/docker/ext"],
    ["git@github.com:docker/ext.git", "github.com/docker/ext", "git@github.com:docker/ext.git"],
    ["ssh://git@gitlab.com/Group/sub/ext", "gitlab.com/Group/sub/ext", "ssh://git@gitlab.com/Group/sub/ext"],
    ["https://forge.example:8443/a/b", "forge.example:8443/a/b", "https://forge.example:8443/a/b"],
    ["https://github.com/a/../../b/c", "github.com/b/c", "https://github.com/a/../../b/c"],
    ["./one.git", "/lists/one.git", "/lists/one.git"],
    ["/srv/two", "/srv/two", "/srv/two"],
    ["file:///srv/three.git", "/srv/three.git", "file:///srv/three.git"],
  ])("%s", (text, id, url) => {
    expect(readAddress(text, "/lists")).toEqual({ id, url });
  });

  it.each([
    ["ext::sh -c touch% /tmp/x", "a space"],
    ["ext::sh", "only a program could read"],
    ["javascript://x/y", '"javascript" is no way'],
    ["https://me:secret@github.com/a/b", "GITHUB_TOKEN"],
    ["https://-oProxyCommand=x/a", "no"],
    ["-oProxyCommand=x:a/b", "no repository"],
    ["--upload-pack=x", "no repository"],
    ["https://github.com/", "names no repository"],
    ["word", "no repository"],
  ])("%s is refused", (text, part) => {
    if (text === "https://github.com/a/../../b")
      return expect(readAddress(text, "/").id).toBe("github.com/b");
    expect(() => readAddress(text, "/lists")).toThrow(part);
  });

  it("keeps no secret in what it says of one", () => {
    expect(() => readAddress("https://me:hunter2@github.com/a/b", "/")).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("hunter2") }),
    );
  });
});

it("has a file name of its own for each", () => {
  const ids = ["github.com/a/b", "github.com/a-b", "github.com/a/B", "/a/b", `/${"x".repeat(300)}`];
  const slugs = ids.map(slugOf);
  expect(new Set(slugs).size).toBe(ids.length);
  for (const slug of slugs) expect(slug).toMatch(/^[A-Za-z\d][A-Za-z\d.-]{0,100}$/);
});
