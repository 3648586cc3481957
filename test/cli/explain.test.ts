import { describe, expect, test } from "vitest";
import { runCommand } from "./run-command.js";

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCommand([...args], { cwd: import.meta.dirname, env });

describe("ddclient-migrate explain", () => {
  test("prints the page of a reason", async () => {
    const { code, stdout, stderr } = await run(["explain", "shell-operator"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^shell-operator\n\nThe command needs a shell, for a pipe/);
    expect(stdout).toContain(
      '\nawait window.ddClient.extension.host.cli.exec("kubectl", ["get", "ns"]);'.slice(1),
    );
    expect(stdout).toContain("What to do\n\nMake one `exec()` per command");
    expect(stdout).not.toContain("```");
  });

  test("says what replaces a member, by its last name, too, however it is written", async () => {
    const { stdout } = await run(["explain", "ExecInVMExtension"]);
    expect(stdout).toMatch(
      /^backend\.execInVMExtension\n\nIt is deprecated\. extension\.vm\.cli\.exec replaces it: command string → cmd, args\.\nhttps:/,
    );
    expect((await run(["explain", "navigateToRoute"])).stdout).toContain("v1 has nothing that replaces it.");
  });

  test("prints headings bold where there are colours", async () => {
    const { stdout } = await run(["explain", "spread"], { FORCE_COLOR: "1" });
    expect(stdout).toContain("\u001b[1mspread\u001b[22m\n");
    const plain = await run(["explain", "spread", "--no-color"], { FORCE_COLOR: "1" });
    expect(plain.stdout).not.toContain("\u001b");
  });

  test("lists what there is without a name", async () => {
    const { code, stdout } = await run(["explain"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Usage: ddclient-migrate explain <reason|member>\n");
    for (const name of ["  alias-escapes\n", "  backend.get\n"]) expect(stdout).toContain(name);
  });

  test.each([
    ["shell-pipe", "There is no reason and no member shell-pipe. Do you mean shell-builtin, shell-operator?"],
    ["zzz", "There is no reason and no member zzz. Without a name it lists them."],
  ])("knows no %s", async (name, message) => {
    const { code, stdout, stderr } = await run(["explain", name]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`error: ${message}\n`);
  });
});
