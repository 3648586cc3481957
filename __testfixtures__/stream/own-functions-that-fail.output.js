export function watch({ log, note, lines }) {
  ddClient.extension.host.cli.exec("job", ["show"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = () => log(data.stdout.trim());
      show();
      if (data.close) note("end");
    }),
  });
  ddClient.extension.host.cli.exec("job", ["given"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = (text) => log(text.trim());
      show(data.stdout);
      if (data.close) note("end");
    }),
  });
  ddClient.extension.host.cli.exec("job", ["declared"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      show();
      function show() {
        const { length } = data.stdout;
        log(length);
      }
      if (data.close) note("end");
    }),
  });
  ddClient.extension.host.cli.exec("job", ["each"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      lines.forEach((line) => log(line, data.stdout.trim()));
      if (data.close) note("end");
    }),
  });
  ddClient.extension.host.cli.exec("job", ["each-named"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = (line) => log(line, data.stdout.trim());
      lines.forEach(show);
      if (data.close) note("end");
    }),
  });
  ddClient.extension.host.cli.exec("job", ["optional"], {
    stream: {
      onOutput: (data) => {
        const show = () => log(data.stdout?.trim());
        show();
      },
      onClose: () => {
        note("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["returns"], {
    stream: {
      onOutput: (data) => {
        const show = (text) => {
          if (!text) return;
          log(text.trim());
        };
        show(data.stdout);
      },
      onClose: () => {
        note("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["later"], {
    stream: {
      onOutput: (data) => {
        const show = () => log(data.stdout.trim());
        setTimeout(show);
      },
      onClose: () => {
        note("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["value"], {
    stream: {
      onOutput: (data) => {
        const text = () => {
          return data.stdout;
        };
        log(text());
      },
      onClose: () => {
        note("end");
      },
    },
  });
}
