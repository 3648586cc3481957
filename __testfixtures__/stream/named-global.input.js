export function start(port) {
  ddClient.spawnHostCmd("server", [port], onMessage);
  window.ddClient.spawnDockerCmd("events", [], window.onMessage);
}
