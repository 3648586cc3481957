export function finish(show, quiet) {
  ddClient.extension.host.cli.exec("job", [], {
    stream: {
      onClose: (exitCode) => {
        show(true, exitCode);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["--again"], {
    stream: {
      onError: (error) => {
        show(error.code, { exitCode: 1 });
      },
      onClose: () => {
        if (!quiet) {
          show("ended");
        }
        /* at the end */
        if (quiet) {
          show("ended in silence");
        }
      },
    },
  });
}

export function each(items, show) {
  items.forEach((item) => {
    ddClient.extension.host.cli.exec("job", [item.id], {
      stream: {
        onClose: (exitCode) => {
          show(item.id, exitCode);
        },
      },
    });
  });
}
