export function up(log) {
  ddClient.docker.cli.exec("compose", ["up"], {
    stream: {
      onOutput: (data) => {
        log(data.stdout);
      },
      onError: (err) => {
        log(err)
      },
      onClose: (exitCode) => {
        if (exitCode) log(exitCode);
      },
    },
  });
}
