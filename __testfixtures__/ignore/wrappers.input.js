function run(cmd) {
  return window.ddClient.execHostCmd(`app ${cmd}`);
}

export const status = () => run("status --json");
// ddclient-migrate-ignore: its output is read by its width
export const list = () => run("list --wide");

function docker(args) {
  return window.ddClient.execDockerCmd("compose", args);
}

// ddclient-migrate-ignore
function host(cmd) {
  return window.ddClient.execHostCmd(cmd);
}

export const up = async () => {
  await docker("up");
  await host("app up");
  await compose("ps -a");
};

function compose(cmd) {
  return window.ddClient.execHostCmd(`compose ${cmd}`);
}
