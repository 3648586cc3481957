export function watch(log, note, show, quiet) {
  ddClient.spawnHostCmd("job", [], (data, error) => {
    if (!error) {
      ddClient.spawnDockerCmd("ps", [], (ps) => {
        show(data.stdout);
        if (ps.close) note("listed");
      });
    }
  });
  ddClient.spawnHostCmd("job", ["--show"], (data) => {
    ddClient.spawnDockerCmd("ps", [], (ps) => log(data.stdout, ps.stdout));
  });
  ddClient.spawnHostCmd("job", ["--then"], (data) => {
    ddClient.execHostCmd("hostname").then(({ stdout }) => log(stdout, data.stdout));
  });
  ddClient.spawnHostCmd("job", ["--await"], async (data) => {
    log(data.stdout, await ddClient.listContainers());
  });
  ddClient.spawnHostCmd("job", ["--new"], (data) => {
    ddClient.docker.cli.exec("ps", [], { stream: { onOutput: (ps) => log(data.stdout, ps.stdout) } });
  });
  const { spawnDockerCmd } = ddClient;
  ddClient.spawnHostCmd("job", ["--alias"], (data) => {
    spawnDockerCmd("ps", [], (ps) => log(data.stdout, ps.stdout));
  });
  ddClient.spawnHostCmd("job", ["--later"], (data) => {
    setTimeout(() => {
      ddClient.execHostCmd("hostname").then(() => log(data.stdout));
    }, 100);
  });
  ddClient.spawnHostCmd("job", ["--given"], (data) => {
    ddClient.toastSuccess(data.stdout);
  });
  ddClient.spawnHostCmd("job", ["--asked"], (data) => {
    if (data.stdout) ddClient.spawnDockerCmd("ps", [], (ps) => log(data.stdout, ps.stdout));
  });
}
