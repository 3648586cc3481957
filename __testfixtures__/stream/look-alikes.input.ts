/** A shell of our own, whatever its methods are called. */
class Shell {
  spawnHostCmd(command: string, args: string[], callback: (data: { stdout: string }) => void): void {
    callback({ stdout: [command, ...args].join(" ") });
  }
}

function spawnDockerCmd(command: string, args: string[], callback: (data: { stdout: string }) => void): void {
  new Shell().spawnHostCmd(command, args, callback);
}

export function other(shell: Shell, ddClient: Shell, log: (text: string) => void) {
  shell.spawnHostCmd("ls", [], (data) => log(data.stdout));
  ddClient.spawnHostCmd("ls", [], (data) => log(data.stdout));
  spawnDockerCmd("ps", [], (data) => log(data.stdout));
}
