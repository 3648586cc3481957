function run(cmd = "ps", args: string[] = ["-a"]) {
  return window.ddClient.extension.host!.cli.exec(cmd, args);
}

const tailscale = (args: string[] = ["status", "--json"], quiet = false) => {
  const result = window.ddClient.extension.vm!.cli.exec("/app/tailscale", args);
  return quiet ? null : result;
};

function passed(args: string[] = ["version"]) {
  return tailscale(args);
}

export async function main() {
  await run();
  await run("docker", ["ps", "--all"]);
  await tailscale();
  await tailscale(["up"], true);
  await passed();
  await passed(["debug", "prefs"]);
}

// What is given says `undefined`, and only for a string is that the default.
function explicit(cmd = "ps -a") {
  return window.ddClient.execHostCmd(cmd);
}
export const all = () => [explicit(undefined), explicit("ps -q")];
