/** Runs the tool in the VM. */
async function tailscale(args: string[]) {
  return window.ddClient.extension.vm!.cli.exec("/app/tailscale", args);
}

const compose = (file: string, args: string[]) =>
  window.ddClient.extension.host!.cli.exec("docker-compose", ["-f", file, ...args, "--json"]);

function inContainer(id: string, args: string[]) {
  return window.ddClient.docker.cli.exec("exec", [id, "nice", "-n", "5", ...args]);
}

function up(args: string[]) {
  return tailscale(["up", ...args]);
}

async function dockerInfo(args: string[]): Promise<unknown> {
  return window.ddClient.docker.cli.exec("info", [...args, "--debug"]);
}

export async function main(peer: string, exit: boolean) {
  await tailscale(["status", "--json"]);
  await tailscale([]);
  await tailscale(["ping", "--c", "1", peer]);
  await tailscale(exit ? ["down"] : ["set", "--exit-node="]);
  await up(["--reset", "--ssh"]);
  await compose("x.yml", ["ps", "-a"]);
  await inContainer(peer, ["nginx", "-s", "reload"]);
  await dockerInfo(["-f", "'a b'"]);
  return tailscale(["logout", "--force"]);
}
