export function watch(log, options) {
  ddClient.extension.host.cli.exec("left", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data, error) => {
      if (data.close) {
        log(!((options.loud || !!error) ?? options.low));
      }
    }),
  });
  ddClient.extension.host.cli.exec("right", [], {
    stream: {
      onClose: () => {
        log(!(options.low ?? (options.loud)));
      },
    },
  });
  ddClient.extension.host.cli.exec("again", [], {
    stream: {
      onClose: () => {
        do log("again"); while (options.next());
      },
    },
  });
  ddClient.extension.host.cli.exec("counted", [], {
    stream: {
      onClose: () => {
        for (let i = 0; i < 3; i++) log(i);
      },
    },
  });
}
