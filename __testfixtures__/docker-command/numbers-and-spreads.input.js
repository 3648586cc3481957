export async function numbers(ids, limit) {
  await window.ddClient.execDockerCmd("ps", "--last", 5);
  await window.ddClient.execDockerCmd('events', '--since', -10, 0x10, 1.50, (7), 12n, -(3 /* days */));
  await window.ddClient.execDockerCmd("logs", "--tail", limit, ...ids);
  await window.ddClient.execDockerCmd("rm", "-f", ...ids, ...[limit, "x"]);
  await window.ddClient.execDockerCmd("rm -f", ...ids);
  await window.ddClient.execDockerCmd(...ids);
  await window.ddClient.execDockerCmd(...["ps", "-a"], "--last");
  await window.ddClient.execDockerCmd();
}
