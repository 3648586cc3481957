export function reindex(args, show) {
  window.ddClient.extension.vm.cli.exec("/notes", args, {
    stream: {
      onOutput: (data) => {
        if (data.stderr) show(data.stderr);
      },
    },
  });
}
