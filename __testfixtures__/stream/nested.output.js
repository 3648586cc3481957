export function buildThenRun(image, log) {
  ddClient.docker.cli.exec("build", ["-t", image, "."], {
    stream: {
      onOutput: (build) => {
        log(build.stdout);
      },
      onClose: (exitCode) => {
        ddClient.docker.cli.exec("run", [image], {
          stream: {
            onOutput: (run) => {
              log(run.stdout);
            },
            onError: (err) => {
              log(err);
            },
            onClose: (exitCode2) => {
              log(`built with ${exitCode}, ran with ${exitCode2}`);
            },
          },
        });
      },
    },
  });
}
