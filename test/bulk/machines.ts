import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll } from "vitest";
import { makeFolder } from "../run/temporary.js";
import { descendants } from "./chaos.js";
import { freePort } from "./free-port.js";
import { findProgram } from "./programs.js";

const started: Machine[] = [];
afterAll(() => {
  for (const machine of started) machine.kill();
});

export interface MachineOptions {
  /** A folder of its own, which is the home there. */
  readonly home: string;
  /** Where programs are found there, before all others. */
  readonly programs: string;
  /** Lines for `sshd_config`. */
  readonly config: string;
}

/** An sshd on this machine, with keys, a port and a home of its own. */
export class Machine {
  private constructor(
    readonly port: number,
    private readonly server: ChildProcess,
  ) {}

  static async start(key: string, { home, programs, config }: MachineOptions): Promise<Machine> {
    const folder = makeFolder();
    chmodSync(folder, 0o700);
    const port = await freePort();
    makeKey(join(folder, "host"));
    writeFileSync(
      join(folder, "login"),
      `#!/bin/sh
cd "${home}"
export HOME="${home}" XDG_CACHE_HOME="${home}/xdg" PATH="${programs}:$PATH" LC_ALL=C.UTF-8
exec sh -c "$SSH_ORIGINAL_COMMAND"
`,
    );
    chmodSync(join(folder, "login"), 0o755);
    writeFileSync(
      join(folder, "sshd_config"),
      `${config}
Port ${port}
ListenAddress 127.0.0.1
HostKey ${join(folder, "host")}
PidFile ${join(folder, "pid")}
AuthorizedKeysFile ${key}.pub
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
ForceCommand ${join(folder, "login")}
`,
    );
    // sshd wants this one, which a system that has no sshd started lacks.
    if (process.getuid?.() === 0) mkdirSync("/run/sshd", { recursive: true });
    const log = join(folder, "log");
    const server = spawn(findProgram("sshd")!, ["-D", "-f", join(folder, "sshd_config"), "-E", log], {
      stdio: "ignore",
    });
    const machine = new Machine(port, server);
    started.push(machine);
    for (let left = 100; left > 0 && !(await isOpen(port)); left--) await setTimeout(50);
    return machine;
  }

  /** As one does that loses its power: the server goes, and all that it has started. */
  kill(): void {
    if (this.server.pid === undefined || this.server.exitCode !== null || this.server.signalCode !== null)
      return;
    for (const pid of [this.server.pid, ...descendants(this.server.pid)])
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has ended meanwhile.
      }
  }
}

/**
 * What `ssh` has to be told of machines, by their names.
 *
 * @param config lines that stand first in `~/.ssh/config`
 * @returns a script in the place of `ssh`
 */
export function makeSsh(key: string, machines: Readonly<Record<string, Machine>>, config: string): string {
  const file = `${key}.config`;
  writeFileSync(file, config);
  for (const [name, { port }] of Object.entries(machines))
    appendFileSync(file, `Host ${name}\nHostName 127.0.0.1\nPort ${port}\n`);
  appendFileSync(
    file,
    `Host *
User ${userInfo().username}
IdentityFile ${key}
IdentitiesOnly yes
StrictHostKeyChecking no
UserKnownHostsFile /dev/null
LogLevel ERROR
`,
  );
  return `#!/bin/sh\nexec "${findProgram("ssh")}" -F "${file}" "$@"\n`;
}

export function makeKey(path: string): void {
  const { status, stderr } = spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
