/** Runs the mesh tool and parses what it prints. */
async function meshctl(command: string): Promise<unknown> {
  const { stdout } = await window.ddClient.execHostCmd(command);
  return JSON.parse(stdout);
}

const inVM = (command: string) => window.ddClient.backend.execInVMExtension(command);

const inContainer = async function (id: string, command: string, quiet = false) {
  const result = await window.ddClient.backend.execInContainer(id, command);
  return quiet ? null : result;
};

export async function main(peer: string) {
  await meshctl("meshctl list --json");
  await meshctl(`meshctl show ${peer} --json`);
  await meshctl("hostname");
  await inVM("/app/meshd " + "up --peer=" + peer);
  await inContainer("web", 'nginx -s reload');
  return inContainer(peer, "cat /etc/hosts", true);
}
