/** Runs the tool in the VM. */
async function tailscale(cmd: string) {
  return window.ddClient.backend.execInVMExtension(`/app/tailscale ${cmd}`);
}

const compose = (file: string, verb: string) =>
  window.ddClient.execHostCmd("docker-compose -f " + file + " " + verb + " --json");

function inContainer(id: string, line: string) {
  return window.ddClient.backend.execInContainer(id, `nice -n 5 ${line}`);
}

function up(flags: string) {
  return tailscale(`up ${flags}`);
}

async function dockerInfo(more: string): Promise<unknown> {
  return window.ddClient.execDockerCmd(`info ${more}`, "--debug");
}

export async function main(peer: string, exit: boolean) {
  await tailscale("status --json");
  await tailscale("");
  await tailscale(`ping --c 1 ${peer}`);
  await tailscale(exit ? "down" : "set --exit-node=");
  await up("--reset --ssh");
  await compose("x.yml", "ps -a");
  await inContainer(peer, "nginx -s reload");
  await dockerInfo("-f 'a b'");
  const logout = "logout --force";
  return tailscale(logout);
}
