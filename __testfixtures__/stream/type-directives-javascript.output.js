export function follow(show) {
  // @ts-ignore no types for these
  window.ddClient.extension.host.cli.exec("logs", ["-f"], {
    stream: {
      // @ts-ignore no types for these
      onOutput: (data) => {
        show(data.stdout);
      },
      // @ts-ignore no types for these
      onError: (err) => {
        show(String(err));
      },
    },
  });
}
