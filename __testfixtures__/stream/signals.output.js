// A signal leaves no exit code.
export function wait(id, done, failed) {
  window.ddClient.docker.cli.exec("wait", [id], {
    stream: {
      onClose: (exitCode) => {
        if (exitCode != null) done(exitCode);
      },
    },
  });
  window.ddClient.docker.cli.exec("wait", [id], {
    stream: {
      onClose: (exitCode) => {
        if ((exitCode ?? -1) >= 0) done(exitCode);
        if (exitCode === null) failed("killed");
      },
    },
  });
  window.ddClient.docker.cli.exec("wait", [id], {
    stream: {
      onClose: (exitCode) => {
        if (typeof exitCode === "number") done(exitCode);
        else failed("killed");
      },
    },
  });
  window.ddClient.docker.cli.exec("wait", [id], {
    stream: {
      onClose: (exitCode) => {
        done(exitCode ?? "killed");
      },
    },
  });
}
