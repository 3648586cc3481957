export function echo(terminal, ended) {
  window.ddClient.extension.host.cli.exec("shell", ["-i"], {
    stream: {
      onOutput: (data) => terminal.write(data.stdout),
    },
  });
  window.ddClient.extension.host.cli.exec("shell", [], {
    stream: {
      onOutput: ({ stdout, stderr }) => terminal.write(stdout || stderr),
    },
  });
  window.ddClient.extension.host.cli.exec("shell", ["-x"], {
    stream: {
      onClose: (exitCode) => ended(exitCode),
    },
  });
  window.ddClient.extension.host.cli.exec("shell", ["-v"], {
    stream: {
      onOutput: async (data) => {
        if (data.stdout) await terminal.flush(data.stdout);
      },
      onClose: async (exitCode) => {
        await terminal.close();
        ended(exitCode);
      },
    },
  });
  window.ddClient.extension.host.cli.exec("shell", ["-e"], {
    stream: {
      onOutput: (data) => terminal.write(data.stdout),
      onError: (error) => ended(error),
    },
  });
}
