const listAll = "ps -a --no-trunc";
const shared = "compose ls";

export async function constants(id, log) {
  await window.ddClient.execDockerCmd(listAll);
  log(shared);
  await window.ddClient.execDockerCmd(shared, "--all");
  const top = `top ${id}`;
  await window.ddClient.execDockerCmd(top, "-o", "pid");
  const stale = `top ${log()}`;
  log(id);
  await window.ddClient.execDockerCmd(stale, "-o", 1);
}
