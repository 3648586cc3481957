/** Runs the mesh tool and parses what it prints. */
async function meshctl(command: string, args: string[]): Promise<unknown> {
  const { stdout } = await window.ddClient.extension.host!.cli.exec(command, args);
  return JSON.parse(stdout);
}

const inVM = (command: string, args: string[]) => window.ddClient.extension.vm!.cli.exec(command, args);

const inContainer = async function (id: string, command: string, args: string[], quiet = false) {
  const result = await window.ddClient.docker.cli.exec("exec", [id, command, ...args]);
  return quiet ? null : result;
};

export async function main(peer: string) {
  await meshctl("meshctl", ["list", "--json"]);
  await meshctl("meshctl", ["show", peer, "--json"]);
  await meshctl("hostname", []);
  await inVM("/app/meshd", ["up", `--peer=${peer}`]);
  await inContainer("web", 'nginx', ['-s', 'reload']);
  return inContainer(peer, "cat", ["/etc/hosts"], true);
}
