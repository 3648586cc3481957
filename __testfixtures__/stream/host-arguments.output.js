const filters = ["--filter", "'name=a b'"];

export function follow(id, show) {
  window.ddClient.docker.cli.exec("logs", ["--since", "a b", "--format='{{.ID}}'", id], {
    stream: {
      onOutput: (data) => show(data.stdout),
    },
  });
  window.ddClient.docker.cli.exec("ps", ['"-a"', `'${id}'`], {
    stream: {
      onOutput: (data) => show(data.stdout),
    },
  });
  window.ddClient.docker.cli.exec("ps", filters, {
    stream: {
      onOutput: (data) => show(data.stdout),
    },
  });
  window.ddClient.extension.host.cli.exec("tail", ["-n", "5", "-1", true, null], {
    stream: {
      onOutput: (data) => show(data.stdout),
    },
  });
  window.ddClient.extension.host.cli.exec("'tail'", [], {
    stream: {
      onOutput: (data) => show(data.stdout),
    },
  });
}
