import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accessTo, apiOf } from "../../../fronts/bulk/forge/access.js";
import { createOctokit } from "../../../fronts/bulk/forge/octokit.js";
import { placeOf } from "../../../fronts/bulk/forge/place.js";
import { hideToken, tokenNames, tokenOf } from "../../../fronts/bulk/forge/token.js";
import { toForgeError } from "../../../fronts/bulk/forge/trouble.js";
import { type Double, startDouble, token } from "../forge-double/double.js";

const place = (id: string, protocol = "https") => placeOf({ id, url: `${protocol}://${id}` })!;

describe("the API", () => {
  it.each([
    ["github.com/a/b", {}, "https://api.github.com"],
    ["acme.ghe.com/a/b", {}, "https://api.acme.ghe.com"],
    ["github.example.com/a/b", {}, "https://github.example.com/api/v3"],
    ["git.example.com/a/b", {}, null],
    ["gitlab.com/a/b", {}, null],
    [
      "git.example.com/a/b",
      { DDCLIENT_MIGRATE_API: "https://git.example.com/api/v3/" },
      "https://git.example.com/api/v3",
    ],
    ["github.com/a/b", { DDCLIENT_MIGRATE_API: "https://git.example.com/api/v3" }, "https://api.github.com"],
    ["acme.ghe.com/a/b", { DDCLIENT_MIGRATE_API: "https://api.acme.ghe.com" }, "https://api.acme.ghe.com"],
    ["127.0.0.1:80/a/b", { DDCLIENT_MIGRATE_API: "http://127.0.0.1:9/api/v3" }, "http://127.0.0.1:9/api/v3"],
  ])("of %s with %j is %s", (id, env, expected) => {
    expect(apiOf(place(id), env)).toBe(expected);
  });

  it("is never one that the token can be read on the way to", () => {
    expect(apiOf(place("github.example.com/a/b", "http"), {})).toBe("https://github.example.com/api/v3");
    for (const api of [
      "http://git.example.com/api/v3",
      "git.example.com",
      "https://a:b@git.example.com/api/v3",
    ])
      expect(() => apiOf(place("git.example.com/a/b"), { DDCLIENT_MIGRATE_API: api })).toThrow(
        "DDCLIENT_MIGRATE_API",
      );
  });
});

describe("the token", () => {
  it("is that of the host, and of no other", () => {
    const env = { GH_TOKEN: "a", DDCLIENT_MIGRATE_TOKEN_GIT_EXAMPLE_COM: "b", GITHUB_TOKEN: " " };
    expect(tokenOf("github.com", env)).toBe("a");
    expect(tokenOf("git.example.com:8443", env)).toBe("b");
    expect(tokenOf("github.example.com", env)).toBeNull();
    expect(tokenNames("github.com")).toEqual(["GITHUB_TOKEN", "GH_TOKEN"]);
    expect(() => accessTo(place("github.com/a/b"), {})).toThrow(
      "There is no token for github.com. Set GITHUB_TOKEN or GH_TOKEN, to one that",
    );
    expect(accessTo(place("gitlab.com/a/b"), {})).toBeNull();
  });

  it("is hidden in each of its forms", () => {
    const basic = Buffer.from("x-access-token:to/ken").toString("base64");
    expect(hideToken(`to/ken to%2Fken ${basic}`, "to/ken")).toBe("*** *** ***");
  });
});

describe("a forge that goes wrong", () => {
  let double: Double;
  beforeEach(async () => {
    double = await startDouble();
    double.state.add("octo/one");
  });
  afterEach(() => double.close());

  const ask = async (patience = 20_000) => {
    const settings = { version: "1", pace: null, patience };
    const octokit = createOctokit({ api: double.api, token }, settings);
    try {
      await octokit.rest.repos.get({ owner: "octo", repo: "one", request: { retries: 0 } });
      return null;
    } catch (error) {
      return toForgeError(error, token, 0);
    }
  };

  it("answers, otherwise", async () => {
    expect(await ask()).toBeNull();
  });

  it.each([
    ["too slow", { delay: 1000 }, "unreachable"],
    ["gone", { drop: true }, "unreachable"],
    [
      "full of HTML",
      { answer: { status: 503, body: "<html>", headers: { "content-type": "text/html" } } },
      "unreachable",
    ],
    ["a teapot", { answer: { status: 418, body: {} } }, "invalid"],
    ["not there", { answer: { status: 410, body: { message: "Gone" } } }, "gone"],
  ] as const)("is %s", async (_, trouble, kind) => {
    double.troubles.push({ on: /./, times: 9, ...trouble });
    expect(await ask("delay" in trouble ? 100 : undefined)).toMatchObject({ name: "BulkError", kind });
  });

  it("is told with nothing of the request", async () => {
    double.troubles.push({
      on: /./,
      times: 9,
      answer: { status: 422, body: { message: `You sent ${token}` } },
    });
    const error = await ask();
    expect(error).toMatchObject({ message: "You sent ***" });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(token);
    expect(error).not.toHaveProperty("request");
  });
});
