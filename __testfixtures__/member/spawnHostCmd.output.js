export function watch(show) {
  window.ddClient.extension.host.cli.exec("watcher", ["--json"], {
    stream: {
      onOutput: (data) => {
        if (data.stdout) show(JSON.parse(data.stdout));
      },
    },
  });
}
