export function build(tag, log, done) {
  window.ddClient.docker.cli.exec("build", ["-t", tag, "."], {
    stream: {
      onClose: (exitCode) => {
        log("closed");
        done(exitCode);
      },
    },
  });
  window.ddClient.docker.cli.exec("push", [tag], {
    stream: {
      onOutput: (data) => {
        log(data.stderr);
      },
      onClose: (exitCode) => {
        done(exitCode);
      },
    },
  });
  window.ddClient.docker.cli.exec("rmi", [tag], {
    stream: {
      onClose: (exitCode) => {
        if (exitCode > 0) done(exitCode);
        if (typeof exitCode === "number") log(`removed ${tag}`);
      },
    },
  });
}
