const filters = ["--filter", "'name=a b'"];

export function follow(id, show) {
  window.ddClient.spawnDockerCmd("logs", ["--since", "a b", "--format='{{.ID}}'", id], (data) => show(data.stdout));
  window.ddClient.spawnDockerCmd("ps", ['"-a"', `'${id}'`], (data) => show(data.stdout));
  window.ddClient.spawnDockerCmd("ps", filters, (data) => show(data.stdout));
  window.ddClient.spawnHostCmd("tail", ["-n", 5, -1, true, null], (data) => show(data.stdout));
  window.ddClient.spawnHostCmd("'tail'", [], (data) => show(data.stdout));
}
