class Tailscale {
  private readonly client = window.ddClient;
  static readonly path = "/app/tailscale";

  async status() {
    return JSON.parse((await this.run("status --json")).stdout);
  }

  up = async (peer: string) => {
    await this.#exec(`/app/tailscale up ${peer}`);
    await Tailscale.docker("ps -a");
    return this.quietly("down --accept-risk=all");
  };

  same(other: Tailscale) {
    return [other.run("version"), other.#exec("/app/tailscale version")];
  }

  private run(cmd: string) {
    return this.client.backend.execInVMExtension(`/app/tailscale ${cmd}`);
  }

  #exec(command: string) {
    return this.client.backend.execInVMExtension(command);
  }

  private quietly = (cmd: string) => this.run(`--quiet ${cmd}`);

  private static docker(cmd: string) {
    return window.ddClient.execDockerCmd(cmd, "--no-trunc");
  }

  // Anybody may call it.
  stop(cmd: string) {
    return this.client.backend.execInVMExtension(cmd);
  }

  // It goes somewhere else as a value.
  private handler(cmd: string) {
    return this.client.backend.execInVMExtension(cmd);
  }

  handlers() {
    return [this.handler("tool a"), this.handler];
  }
}

export async function main(peer: string) {
  const tailscale = new Tailscale();
  await tailscale.status();
  await tailscale.up(peer);
  await tailscale.stop("tool stop --all");
  return [tailscale.same(new Tailscale()), tailscale.handlers()];
}
