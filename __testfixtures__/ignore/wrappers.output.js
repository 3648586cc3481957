function run(cmd) {
  return window.ddClient.execHostCmd(`app ${cmd}`);
}

export const status = () => run("status --json");
// ddclient-migrate-ignore: its output is read by its width
export const list = () => run("list --wide");

function docker(args) {
  return window.ddClient.docker.cli.exec("compose", [args]);
}

// ddclient-migrate-ignore
function host(cmd) {
  return window.ddClient.execHostCmd(cmd);
}

export const up = async () => {
  await docker("up");
  await host("app up");
  await compose(["ps", "-a"]);
};

function compose(args) {
  return window.ddClient.extension.host.cli.exec("compose", args);
}
