import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "../../cli/run-command.js";
import { addFiles, git, isWindows, makeFolder } from "../../run/temporary.js";
import { serveGit } from "../forge-double/git-server.js";
import { contentsOf, makeRemote } from "../make-remotes.js";
import { branch, campaign, stepOn } from "./place.js";

const token = "ghp_Tok3nThatNobodyMaySee";
const encoded = Buffer.from(`x-access-token:${token}`).toString("base64");
const withToken = { ...process.env, DDCLIENT_MIGRATE_TOKEN_127_0_0_1: token };

/** A folder with one remote, `a/ext.git`. */
function makePlace(files = contentsOf(0).files) {
  const folder = makeFolder();
  makeRemote(join(folder, "forge/a/ext.git"), files);
  return { folder, forge: join(folder, "forge"), remote: join(folder, "forge/a/ext.git") };
}

function makeProgram(folder: string, name: string, text: string): string {
  addFiles(folder, { [name]: `#!/bin/sh\n${text}\n` });
  chmodSync(join(folder, name), 0o755);
  return join(folder, name);
}

/** The user's own settings of git, with these besides who it is. */
function configured(folder: string, text: string): NodeJS.ProcessEnv {
  writeFileSync(join(folder, "gitconfig"), `[user]\n\tname = Test\n\temail = test@example.com\n${text}`);
  return { ...process.env, GIT_CONFIG_GLOBAL: join(folder, "gitconfig") };
}

/** Every file of a folder, as text. */
function* filesIn(folder: string): Generator<readonly [path: string, text: string]> {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) yield [name, readFileSync(path, "latin1")];
  }
}

describe.skipIf(isWindows)("the token", () => {
  test("is in nothing but the environment of a git that talks with the remote", async () => {
    const { folder, forge } = makePlace();
    const server = await serveGit(forge, { token });
    const url = `${server.url}/a/ext.git`;
    const log = makeFolder();
    const real = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
    const spy = `{ printf 'argv: %s\\n' "$*"; env; } > "${log}/$$"\nexec '${real}' "$@"`;
    makeProgram(folder, "bin/git", spy);
    addFiles(folder, { "repos.txt": `${url}\n` });
    const env = { ...withToken, GITHUB_TOKEN: token, PATH: `${join(folder, "bin")}:${process.env.PATH}` };
    const setting = { cwd: folder, env };
    const place = ["--cache", "cache"];
    const said = [
      await runCommand(["bulk", "plan", "camp", "--from", "repos.txt"], setting),
      await runCommand(["bulk", "one", url, ...place, "--work", "work", "--keep"], setting),
      await runCommand(["bulk", "run", "camp", ...place, "--keep"], setting),
      await runCommand(["bulk", "one", url, ...place, "--work", "work", "--base", token], setting),
      await runCommand(["bulk", "one", `${server.url}/a/${token}.git`, ...place, "--work", "work"], setting),
    ];
    expect(said.map(({ code }) => code)).toEqual([0, 0, 0, 2, 0]);
    for (const { stdout, stderr } of said.slice(0, 3)) expect(stdout + stderr).not.toMatch(secret);
    for (const [path, text] of filesIn(folder)) expect([path, secret.test(text)]).toEqual([path, false]);

    const calls = [...filesIn(log)].map(([, text]) => text);
    const knowing = calls.filter((text) => secret.test(text) && !/ls-remote.*ghp_/.test(text));
    const verbs = knowing.map((text) => /^argv: --no-pager ([\w-]+)/.exec(text)?.[1]);
    expect([...new Set(verbs)].sort()).toEqual(["fetch", "ls-remote", "push"]);
    for (const text of knowing) {
      expect(text).not.toContain(token);
      expect(/^argv: .*/.exec(text)![0]).not.toMatch(secret);
      expect(text).toMatch(/^GIT_CONFIG_KEY_\d+=http\.http:\/\/127\.0\.0\.1:\d+\/\.extraHeader$/m);
    }
    // Those of the migration are among them, which inherit its environment.
    expect(calls.filter((text) => text.includes("safe.bareRepository=explicit"))).not.toEqual([]);
    expect(calls.filter((text) => / commit-tree /.test(text))).not.toEqual([]);
  });

  const secret = new RegExp(`${token}|${encoded}`);

  test("doesn't go where the server sends who asks", async () => {
    const { folder, forge } = makePlace();
    const thief = await serveGit(forge);
    const server = await serveGit(forge, {
      token,
      answer: ({ url }, response) => {
        response.writeHead(301, { location: thief.url.replace("127.0.0.1", "localhost") + url }).end();
        return true;
      },
    });
    const url = `${server.url}/a/ext.git`;
    expect(await stepOn(folder, url)({ env: withToken })).toMatchObject({
      ...{ state: "failed", stage: "clone", retryable: false },
      why: {
        code: "moved",
        message: expect.stringMatching(/^It is at http:\/\/localhost:\d+\/a\/ext\.git now/),
      },
    });
    expect(server.asked).toContainEqual(expect.objectContaining({ token }));
    for (const asked of thief.asked) expect(asked.token).toBeNull();
  });

  test("goes where the same server sends who asks for a repository that was renamed", async () => {
    const { folder, forge, remote } = makePlace();
    const server = await serveGit(forge, {
      answer: ({ url, headers }, response) => {
        const isOld = url!.startsWith("/a/old.git");
        if (isOld) response.writeHead(301, { location: url!.replace("old", "ext") }).end();
        else if (url!.includes("receive-pack") && headers.authorization !== `Basic ${encoded}`)
          response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
        else return false;
        return true;
      },
    });
    const result = await stepOn(folder, `${server.url}/a/old.git`)({ env: withToken });
    expect(result).toMatchObject({ state: "pushed", isNew: true, url: `${server.url}/a/old.git` });
    expect(git(remote, "rev-parse", branch).trim()).toBe(result!.commit);
  });

  test("that is refused is said to be", async () => {
    const { folder, forge } = makePlace();
    const server = await serveGit(forge, { token: "another" });
    const result = await stepOn(folder, `${server.url}/a/ext.git`)({ env: withToken });
    expect(result).toMatchObject({ state: "failed", stage: "clone", why: { code: "no-access" } });
    expect(JSON.stringify(result)).not.toMatch(secret);
  });

  test("is asked of nobody where there is none", async () => {
    const { folder, forge } = makePlace();
    const server = await serveGit(forge, { token });
    const env = { ...process.env, GIT_ASKPASS: makeProgram(folder, "askpass", `touch '${folder}/asked'`) };
    const result = await stepOn(folder, `${server.url}/a/ext.git`)({ env });
    expect(result).toMatchObject({ state: "failed", stage: "clone", why: { code: "no-access" } });
    expect(readdirSync(folder)).not.toContain("asked");
  });

  test("that may only read leaves the repository committed", async () => {
    const { folder, forge } = makePlace();
    const server = await serveGit(forge, {
      token,
      answer: ({ url }, response) => {
        const isPush = url!.includes("git-receive-pack");
        if (isPush) response.writeHead(403).end("You may not.\n");
        return isPush;
      },
    });
    expect(await stepOn(folder, `${server.url}/a/ext.git`)({ env: withToken })).toMatchObject({
      ...{ state: "committed", stage: null, retryable: false, why: { code: "no-push-right" } },
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });

  test("is used for a fork, too", async () => {
    const { folder, forge } = makePlace();
    makeRemote(join(forge, "me/ext.git"), contentsOf(0).files);
    const server = await serveGit(forge, { token });
    const result = await stepOn(
      folder,
      `${server.url}/a/ext.git`,
    )({
      ...{ env: withToken, pushTo: `${server.url}/me/ext.git` },
    });
    expect(result).toMatchObject({ state: "pushed", isNew: true });
    expect(git(join(forge, "me/ext.git"), "rev-parse", branch).trim()).toBe(result!.commit);
    expect(git(join(forge, "a/ext.git"), "branch", "--list", branch)).toBe("");
  });
});

describe.skipIf(isWindows)("of the user's own git, it takes", () => {
  const pushed = { state: "pushed", why: null, isNew: true };

  test("other addresses", async () => {
    const { folder, forge, remote } = makePlace();
    const env = configured(folder, `[url "${forge}/"]\n\tinsteadOf = https://forge.example/\n`);
    const result = await stepOn(folder, "https://forge.example/a/ext.git")({ env });
    expect(result).toMatchObject(pushed);
    expect(git(remote, "rev-parse", branch).trim()).toBe(result!.commit);
  });

  test("but none that runs a program", async () => {
    const { folder } = makePlace();
    const trap = makeProgram(folder, "trap", `touch '${folder}/sprung'`);
    const env = configured(folder, `[url "ext::${trap} "]\n\tinsteadOf = https://forge.example/\n`);
    const result = await stepOn(folder, "https://forge.example/a/ext.git")({ env });
    expect(result).toMatchObject({ state: "failed", stage: "clone" });
    expect(readdirSync(folder)).not.toContain("sprung");
  });

  test("its ssh command", async () => {
    const { folder, remote } = makePlace();
    const ssh = makeProgram(folder, "ssh", 'for last; do :; done\nexec sh -c "$last"');
    const env = configured(folder, `[core]\n\tsshCommand = ${ssh}\n`);
    expect(await stepOn(folder, `ssh://git@forge.example${remote}`)({ env })).toMatchObject(pushed);
  });

  test("its proxy", async () => {
    const { folder, forge } = makePlace();
    const proxy = await serveGit(forge);
    const env = configured(folder, `[http]\n\tproxy = ${proxy.url}\n`);
    expect(await stepOn(folder, "http://forge.example/a/ext.git")({ env })).toMatchObject(pushed);
  });

  test("whom it trusts", async () => {
    const { folder, forge } = makePlace();
    const { url: inner } = await serveGit(forge);
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    const files = ["-keyout", join(folder, "key.pem"), "-out", join(folder, "cert.pem")];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...subject, ...files], {
      stdio: "ignore",
    });
    const [key, cert] = ["key.pem", "cert.pem"].map((name) => readFileSync(join(folder, name)));
    const server = createServer({ key: key!, cert: cert! }, (asked, answer) => {
      const { method, headers, url } = asked;
      const handOn = request(inner + url, { method: method!, headers }, (answered) => {
        answer.writeHead(answered.statusCode!, answered.headers);
        answered.pipe(answer);
      });
      asked.pipe(handOn);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const step = stepOn(folder, `https://localhost:${(server.address() as AddressInfo).port}/a/ext.git`);
    const { GIT_SSL_CAINFO, ...plain } = process.env;
    expect(await step({ env: plain })).toMatchObject({ state: "failed", stage: "clone" });
    const env = configured(folder, `[http]\n\tsslCAInfo = ${join(folder, "cert.pem")}\n`);
    expect(await step({ env: { ...env, GIT_SSL_CAINFO: undefined } })).toMatchObject(pushed);
    server.closeAllConnections();
    server.close();
  });

  test("its credential helper, where there is no token, and not where there is one", async () => {
    const { folder, forge } = makePlace();
    const server = await serveGit(forge, { token });
    const helper = makeProgram(
      folder,
      "helper",
      `echo "$1" >> '${folder}/asked'\necho username=x-access-token\necho password=${token}`,
    );
    const env = configured(folder, `[credential]\n\thelper = ${helper}\n`);
    const step = stepOn(folder, `${server.url}/a/ext.git`);
    expect(
      await step({ env: { ...withToken, ...env, DDCLIENT_MIGRATE_TOKEN_127_0_0_1: token } }),
    ).toMatchObject(pushed);
    expect(readdirSync(folder)).not.toContain("asked");
    expect(await step({ env })).toMatchObject({ state: "pushed", isNew: false });
    expect(readFileSync(join(folder, "asked"), "utf8")).toContain("get\n");
  });

  test("who commits, and the key to sign with", async () => {
    const { folder, remote } = makePlace();
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(folder, "key")]);
    const key = readFileSync(join(folder, "key.pub"), "utf8");
    writeFileSync(join(folder, "signers"), `test@example.com ${key}`);
    const sign = `[user]\n\tsigningKey = ${join(folder, "key.pub")}\n[gpg]\n\tformat = ssh\n`;
    const env = configured(folder, sign);
    const result = await stepOn(folder, remote)({ env, campaign: { ...campaign, author: null, sign: true } });
    expect(result).toMatchObject(pushed);
    const signers = `gpg.ssh.allowedSignersFile=${join(folder, "signers")}`;
    expect(git(remote, "-c", signers, "log", "-1", "--format=%an|%ae|%G?", branch)).toBe(
      "Test|test@example.com|G\n",
    );
  });

  test("nobody, where it says nothing: then it has to be told", async () => {
    const { folder, remote } = makePlace();
    const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" };
    const result = await stepOn(folder, remote)({ env, campaign: { ...campaign, author: null } });
    expect(result).toMatchObject({ state: "failed", stage: "commit", why: { code: "no-author" } });
  });

  test("no git of the repository's own, and none from a relative place", async () => {
    const { folder, remote } = makePlace();
    const trap = `touch '${folder}/sprung'`;
    makeProgram(folder, "node_modules/.bin/git", trap);
    makeProgram(folder, "git", trap);
    const PATH = `.:${join(folder, "node_modules/.bin")}:${process.env.PATH}`;
    const args = ["bulk", "one", remote, "--cache", "cache", "--work", "work"];
    const { code } = await runCommand(args, { cwd: folder, env: { PATH } });
    expect([code, readdirSync(folder).includes("sprung")]).toEqual([0, false]);
  });
});
