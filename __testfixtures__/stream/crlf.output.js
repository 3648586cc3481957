export function logs(container, show) {
  ddClient.docker.cli.exec(
    "logs",
    [container],
    {
      stream: {
        onOutput: (data) => {
          show(data.stdout);
        },
        onClose: (exitCode) => {
          // the end
          if (exitCode) {
            show(exitCode);
          }
        },
      },
    }
  );
}