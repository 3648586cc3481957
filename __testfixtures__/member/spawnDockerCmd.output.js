export function logs(id, lines) {
  window.ddClient.docker.cli.exec("logs", ["-f", id], {
    stream: {
      onOutput: (data) => {
        if (data.stdout) lines.push(data.stdout);
      },
    },
  });
}
