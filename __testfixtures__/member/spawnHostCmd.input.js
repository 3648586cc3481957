export function watch(show) {
  window.ddClient.spawnHostCmd("watcher", ["--json"], (data) => {
    if (data.stdout) show(JSON.parse(data.stdout));
  });
}
