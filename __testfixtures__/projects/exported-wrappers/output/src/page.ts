import { tailscale, host } from "./cli";

export async function up(flag: boolean) {
  await tailscale(["up", "--json"]);
  await host.run("ls", ["-l", `${flag}`]);
  return tailscale(flag ? ["status"] : ["status", "--json"]);
}
