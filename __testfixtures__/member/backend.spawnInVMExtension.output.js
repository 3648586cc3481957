export function follow(show) {
  window.ddClient.extension.vm.cli.exec("/notes", ["--follow"], {
    stream: {
      onOutput: (data) => {
        if (data.stdout) show(data.stdout);
      },
    },
  });
}
