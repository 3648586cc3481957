import { expect, test } from "vitest";
import { suggest, suggestFor } from "./suggest.js";

const host = "window.ddClient.extension.host!.cli.exec";
const vm = "window.ddClient.extension.vm!.cli.exec";
const ofHost = (command: string) =>
  suggestFor(`await window.ddClient.execHostCmd(${JSON.stringify(command)});`);
const ofVm = (command: string) =>
  suggestFor(`await window.ddClient.backend.execInVMExtension(${JSON.stringify(command)});`);

test.each([
  ["a x && b", [`await ${host}("a", ["x"]);`, `await ${host}("b", []);`]],
  ["a; b", [`await ${host}("a", []).catch((error) => error);`, `await ${host}("b", []);`]],
  ["a || b", [`await ${host}("a", []).catch(() => ${host}("b", []));`]],
  ["a || true", [`await ${host}("a", []).catch((error) => error);`]],
  ["A=1 B='x y' a", [`await ${host}("a", [], { env: { A: "1", B: "x y" } });`]],
  ["export A=1; a", [`await ${host}("a", [], { env: { A: "1" } });`]],
  ["cd /x && a", [`await ${host}("a", [], { cwd: "/x" });`]],
  ["a 2>/dev/null", [`await ${host}("a", []);`]],
  ["sort < /x/y", [`await ${host}("sort", ["/x/y"]);`]],
  ["dir C:/x", [`await ${host}("cmd", ["/c", "dir", "C:/x"]);`]],
  ["copy a b", [`await ${host}("cmd", ["/c", "copy", "a", "b"]);`]],
  ["del a", [`await ${host}("cmd", ["/c", "del", "a"]);`]],
  ["type a.txt", [`await ${host}("cmd", ["/c", "type", "a.txt"]);`]],
  ["where docker", [`await ${host}("where.exe", ["docker"]);`]],
  [
    "Test-Path C:/x",
    [
      `await ${host}("powershell", [`,
      ...["-NoProfile", "-Command", "Test-Path", "C:/x"].map((word) => `  "${word}",`),
      "]);",
    ],
  ],
  [
    "a && b || c",
    [`await ${host}("a", [])`, `  .then(() => ${host}("b", []))`, `  .catch(() => ${host}("c", []));`],
  ],
  [
    "a || b && c",
    [`await ${host}("a", [])`, `  .catch(() => ${host}("b", []))`, `  .then(() => ${host}("c", []));`],
  ],
  ["a | head -1 || true", [`await ${host}("a", []).catch((error) => error);`]],
  ["start https://example.com", ['window.ddClient.host.openExternal("https://example.com");']],
  ["command -v git", [`await ${host}("which", ["git"]);`]],
])("does %s without a shell", (command, expected) => {
  const code = ofHost(command)
    ?.split("\n")
    .filter((line) => !line.startsWith("//"));
  expect(code).toEqual(expected);
});

test("calls before, for what is substituted", () => {
  expect(ofVm("a --name=$(b x)")?.split("\n").slice(1)).toEqual([
    "// Docker Desktop's shell reads value once more: nothing in it may mean something there.",
    `const result = await ${vm}("b", ["x"]);`,
    "const value = result.stdout.trim();",
    `await ${vm}("a", [\`--name=\${value}\`]);`,
  ]);
  expect(ofVm("a $(b 2>&1)")).toContain("const words = (result.stdout + result.stderr).match(");
  expect(ofVm("a `b`")).toBe(ofVm("a $(b)"));
  expect(suggestFor('await window.ddClient.execDockerCmd("rm -f $(docker ps -aq)");')).toBe(
    `// Docker Desktop's shell reads words once more: nothing in it may mean something there.
const result = await window.ddClient.docker.cli.exec("ps", ["-aq"]);
const words = result.stdout.match(/\\S+/g) ?? [];
await window.ddClient.docker.cli.exec("rm", ["-f", ...words]);`,
  );
});

test("adds up what all commands print where it is used", () => {
  const used = suggestFor('const out = await window.ddClient.execHostCmd("a; b | head -1");');
  expect(used?.split("\n").at(-1)).toBe(
    'const out = { ...result, stdout: first.stdout + lines.join("\\n") };',
  );
});

test("gives a container's commands docker's own flags", () => {
  expect(suggestFor("await window.ddClient.backend.execInContainer(name, \"cd /x && A='1 2' a\");")).toBe(
    `await window.ddClient.docker.cli.exec("exec", ["-e", "A='1 2'", "-w", "/x", name, "a"]);`,
  );
});

test.each([
  ["rm *.log"],
  ["(a; b)"],
  ["a && b; c || d"],
  ["a | grep x || b"],
  ["a | grep x && b"],
  ["a &"],
  ["cat <<END"],
  ["source a.sh"],
  ["a ${x:-y}"],
  ["a $((1 + 2))"],
  ["a > "],
  ["&& a"],
  ["a |"],
  ["A+=1 a"],
  ["echo %PATH%"],
  ["for x in a; do b; done"],
])("suggests nothing for %s", (command) => {
  expect(ofHost(command)).toBeNull();
});

test("suggests nothing that a constant in the command makes wrong", () => {
  expect(suggestFor('const rest = "| cat"; await window.ddClient.execHostCmd(`a ${rest}`);')).toBeNull();
});

test("takes a used result of what returns nothing apart", () => {
  expect(suggestFor("window.ddClient.openExternal(name).then(() => close(flag));")).toBe(
    "window.ddClient.host.openExternal(name);\nclose(flag);",
  );
  expect(suggest("export function open(url) { return window.ddClient.openExternal(url); }", "a.js")).toEqual([
    "window.ddClient.host.openExternal(url);\nreturn;",
  ]);
  expect(suggestFor("window.ddClient.openExternal(name).then((it) => close(it));")).toBeNull();
});

test("makes an arrow function of one that is handed on", () => {
  expect(suggestFor("[name].map(window.ddClient.execDockerCmd);")).toBe(
    "(cmd: string, ...args: string[]) => window.ddClient.docker.cli.exec(cmd, args)",
  );
  expect(suggestFor("[name].map(window.ddClient.execHostCmd);")?.split("\n")[1]).toBe(
    `(cmd: string) => ${host}(cmd, [])`,
  );
  expect(suggestFor("const all = { run: window.ddClient.backend.execInVMExtension };")?.split("\n")[1]).toBe(
    `(cmd: string, args: string[]) => ${vm}(cmd, args)`,
  );
  expect(suggest("export const run = [window.ddClient.spawnHostCmd];", "a.js")[0]).toContain(
    "onClose: (code) => callback(",
  );
});

test("shapes mocks and what is expected of them as v1 has it", () => {
  const source = `window.ddClient = { execHostCmd: jest.fn() };
expect(window.ddClient.execHostCmd).toHaveBeenCalledWith("ls -a");
`;
  expect(suggest(source, "a.test.js")).toEqual([
    "// Of the client itself, together with what else is mocked there.\\nextension: { host: { cli: { exec: jest.fn() } } },".replace(
      "\\n",
      "\n",
    ),
    'expect(window.ddClient.extension.host.cli.exec).toHaveBeenCalledWith("ls", ["-a"]);',
  ]);
});

test("passes on what is known of a command that is put together elsewhere", () => {
  expect(suggestFor("await window.ddClient.execHostCmd(name);")?.split("\n")[1]).toBe(
    `await ${host}(name, []);`,
  );
  expect(suggestFor('await window.ddClient.execHostCmd(name + " up --all");')?.split("\n")[1]).toBe(
    `await ${host}(name, ["up", "--all"]);`,
  );
  expect(
    suggest("export const run = (all) => window.ddClient.execDockerCmd(...all);", "a.js")[0]?.split("\n")[1],
  ).toBe("window.ddClient.docker.cli.exec(all[0], [...all.slice(1)])");
});

test.each([
  ["quotes and backticks", "a `b` \"$(c)\" 'd\"`e' | grep '\"`$x'"],
  ["the end of a comment", "a | sed '*/' ; evil()"],
  ["a hole", "a '${evil()}' | grep '${evil()}'"],
  ["line ends", "a 'b\u2028c\nd' | sed 'x\u2029evil()\r'"],
  ["a pattern that ends itself", "a | grep '/; evil(); /.x'"],
])("lets nothing out of its strings: %s", (_, command) => {
  for (const literal of [JSON.stringify(command), `\`${command.replace(/[\\`]|\$\{/g, "\\$&")}\``]) {
    const [snippet] = suggest(
      `export const run = async () => { await window.ddClient.execHostCmd(${literal}); };`,
      "a.js",
    );
    if (!snippet) continue;
    // Whatever is left outside of strings, patterns and comments calls nothing of that name.
    const code = snippet
      .replace(/^\/\/[^\n\u2028\u2029]*/gm, "")
      .replace(
        /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\$]|\$(?!\{))*`|\/(?:\\.|[^/\\\n])+\/(?=i?\.test)/g,
        "_",
      );
    expect(code).not.toContain("evil");
  }
});
