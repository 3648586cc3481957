function run(cmd = "ps -a") {
  return window.ddClient.execHostCmd(cmd);
}

const tailscale = (cmd: string = "status --json", quiet = false) => {
  const result = window.ddClient.backend.execInVMExtension(`/app/tailscale ${cmd}`);
  return quiet ? null : result;
};

function passed(cmd = "version") {
  return tailscale(cmd);
}

export async function main() {
  await run();
  await run("docker ps --all");
  await tailscale();
  await tailscale("up", true);
  await passed();
  await passed("debug prefs");
}

// What is given says `undefined`, and only for a string is that the default.
function explicit(cmd = "ps -a") {
  return window.ddClient.execHostCmd(cmd);
}
export const all = () => [explicit(undefined), explicit("ps -q")];
