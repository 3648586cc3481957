import { afterAll, describe, expect, test } from "vitest";
import { call, runOn } from "./call-client.js";
import { createClient, type Host } from "./hosts/create-client.js";
import { createComputer } from "./real-machine.js";
import { createScriptedMachine } from "./scripted-machine.js";

const computer = createComputer();
afterAll(() => computer.remove());

/** The argv that a program gets, with a real shell where the host has one. */
async function argvOf(host: Host, path: string, ...args: unknown[]): Promise<readonly string[] | undefined> {
  const { result, ran } = await runOn(computer, host, [{ code: 0 }], path, args);
  await result;
  return ran[0]?.argvs[0];
}

describe.skipIf(process.platform === "win32")("a command without stream is a line for a shell", () => {
  test.each([
    ["execHostCmd", ["tool 'a b'  c\\ d"], ["./host/tool", "a b", "c d"]],
    ["execHostCommand", ["tool"], ["./host/tool"]],
    ["execHostCmd", ['"my tool" --x="{{json .}}" ""'], ["./host/my tool", "--x={{json .}}", ""]],
    ["backend.execInVMExtension", ["tool -a"], ["docker", "exec", "extension-vm", "tool", "-a"]],
    [
      "backend.execInContainer",
      ["-u root web", "ls 'a b'"],
      ["docker", "exec", "-u", "root", "web", "ls", "a b"],
    ],
    ["execDockerCmd", ["ps -a", "--x y", "'z z'"], ["docker", "ps", "-a", "--x", "y", "z z"]],
    ["extension.host.cli.exec", ["tool", ["'a b'", "c d"]], ["./host/tool", "a b", "c", "d"]],
    ["extension.vm.cli.exec", ["tool", []], ["docker", "exec", "extension-vm", "tool"]],
    ["docker.cli.exec", ["exec", ["web", "ls", '"a  b"']], ["docker", "exec", "web", "ls", "a  b"]],
  ])("%s %j", async (path, args, argv) => {
    expect(await argvOf("docker-desktop", path, ...args)).toEqual(argv);
  });
});

describe.skipIf(process.platform === "win32")(
  "a stream is started without a shell, with the arguments as they are",
  () => {
    const words = ["a b", "'c'", '"d"', "$HOME", "*", ""];
    test.each([
      ["spawnHostCmd", ["./host/tool"]],
      ["spawnDockerCmd", ["docker", "tool"]],
      ["backend.spawnInVMExtension", ["docker", "exec", "extension-vm", "tool"]],
      ["spawnInVMExtension", ["docker", "exec", "extension-vm", "tool"]],
    ])("%s", async (path, before) => {
      expect(await argvOf("docker-desktop", path, "tool", words, () => {})).toEqual([...before, ...words]);
    });

    test.each([
      ["extension.host.cli.exec", ["./host/tool"]],
      ["docker.cli.exec", ["docker", "tool"]],
      ["extension.vm.cli.exec", ["docker", "exec", "extension-vm", "tool"]],
    ])("%s", async (path, before) => {
      expect(await argvOf("docker-desktop", path, "tool", words, { stream: {} })).toEqual([
        ...before,
        ...words,
      ]);
    });
  },
);

describe.skipIf(process.platform === "win32")("hosts without a shell", () => {
  const words = ["a b", "'c d'", '"e"', `--f="g"`, `'h"`, ""];

  test("Rancher Desktop removes one pair of quotes around a whole argument", async () => {
    const expected = ["./host/tool", "a b", "c d", "e", '--f="g"', `'h"`, ""];
    expect(await argvOf("rancher-desktop", "extension.host.cli.exec", "tool", words)).toEqual(expected);
    expect(await argvOf("rancher-desktop", "extension.host.cli.exec", "tool", words, { stream: {} })).toEqual(
      expected,
    );
  });

  test.each([
    ["a number", ["tool", ["a", 5]]],
    ["no array", ["tool", "a"]],
    ["no arguments", ["tool"]],
    ["no command", [5, []]],
  ])("Rancher Desktop throws: %s", (_, args) => {
    const client = createClient("rancher-desktop", createScriptedMachine());
    expect(() => call(client, "extension.host.cli.exec", ...args)).toThrow(TypeError);
  });

  test("Podman Desktop keeps all quotes", async () => {
    const expected = ["docker", "tool", ...words];
    expect(await argvOf("podman-desktop", "docker.cli.exec", "tool", words)).toEqual(expected);
    expect(await argvOf("podman-desktop", "docker.cli.exec", "tool", words, { stream: {} })).toEqual(
      expected,
    );
  });

  test.each(["rancher-desktop", "podman-desktop"] as const)(
    "%s has no v0, and ends a command alike",
    async (host) => {
      expect(Object.keys(createClient(host, createScriptedMachine())).sort()).toEqual([
        "desktopUI",
        "docker",
        "extension",
        "host",
      ]);
      const events = [{ stdout: "out" }, { code: 3 }];
      const { result } = await runOn(computer, host, events, "docker.cli.exec", ["ps", ["-a"]]);
      await expect(result).rejects.toMatchObject({ code: 3, stdout: "out", cmd: "docker ps -a" });
    },
  );
});
