export async function numbers(ids, limit) {
  await window.ddClient.docker.cli.exec("ps", ["--last", "5"]);
  await window.ddClient.docker.cli.exec('events', ['--since', "-10", "16", "1.5", "7", "12", `${-(3 /* days */)}`]);
  await window.ddClient.docker.cli.exec("logs", ["--tail", limit, ...ids]);
  await window.ddClient.docker.cli.exec("rm", ["-f", ...ids, ...[limit, "x"]]);
  await window.ddClient.docker.cli.exec("rm", ["-f", ...ids]);
  await window.ddClient.execDockerCmd(...ids);
  await window.ddClient.execDockerCmd(...["ps", "-a"], "--last");
  await window.ddClient.execDockerCmd();
}
