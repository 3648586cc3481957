export function logs(id, lines) {
  window.ddClient.spawnDockerCmd("logs", ["-f", id], (data) => {
    if (data.stdout) lines.push(data.stdout);
  });
}
