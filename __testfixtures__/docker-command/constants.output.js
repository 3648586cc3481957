const shared = "compose ls";

export async function constants(id, log) {
  await window.ddClient.docker.cli.exec("ps", ["-a", "--no-trunc"]);
  log(shared);
  await window.ddClient.docker.cli.exec("compose", ["ls", "--all"]);
  await window.ddClient.docker.cli.exec("top", [`${id}`, "-o", "pid"]);
  const stale = `top ${log()}`;
  log(id);
  await window.ddClient.execDockerCmd(stale, "-o", 1);
}
