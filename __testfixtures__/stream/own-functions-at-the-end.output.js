export function watch({ log, note, run, update, state }) {
  ddClient.extension.host.cli.exec("job", ["command"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const start = () => ddClient.extension.host.cli.exec("hostname", []).then(() => log(data.stdout));
      start();
    }),
  });
  ddClient.extension.host.cli.exec("job", ["effect"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = () => {
        note();
        log(data.stdout);
      };
      show();
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
        log(data.stdout);
        note();
      }
    }),
  });
  ddClient.extension.host.cli.exec("job", ["expression"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = function () {
        log(data.stdout), note();
      };
      show();
    }),
  });
  ddClient.extension.host.cli.exec("job", ["timer"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = () => {
        note();
        log(data.stdout);
      };
      setTimeout(show);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["handed-on"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = () => {
        note();
        log(data.stdout);
      };
      run(show);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["second"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const next = (lines) => [...lines, data.stdout];
      update("lines", next);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["alias"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = () => {
        note();
        log(data.stdout);
      };
      const tell = show;
      tell();
    }),
  });
  ddClient.extension.host.cli.exec("job", ["chain"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = () => {
        note();
        log(data.stdout);
      };
      const tell = () => show();
      tell();
    }),
  });
  ddClient.extension.host.cli.exec("job", ["inside"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const tell = () => {
        const show = () => {
          log(data.stdout);
          note();
        };
        show();
      };
      tell();
    }),
  });
  ddClient.extension.host.cli.exec("job", ["value"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const text = () => {
        note();
        return data.stdout;
      };
      log(text());
    }),
  });
  ddClient.extension.host.cli.exec("job", ["test"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const isOutput = () => {
        note();
        return Boolean(data.stdout);
      };
      if (isOutput()) log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["argument"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = () => {
        note();
        log(data.stdout);
      };
      log(data.stderr, show());
    }),
  });
  ddClient.extension.host.cli.exec("job", ["awaited"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const list = () => ddClient.extension.host.cli.exec("hostname", []);
      log(data.stdout, list());
    }),
  });
  ddClient.extension.host.cli.exec("job", ["object"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const view = {
        show() {
          note();
          log(data.stdout);
        },
      };
      view.show();
    }),
  });
  ddClient.extension.host.cli.exec("job", ["method"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = () => {
        note();
        log(data.stdout);
      };
      show.call(null);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["given"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = (text) => {
        note();
        log(text);
      };
      show(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["given-command"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const start = (text) => ddClient.extension.host.cli.exec("hostname", []).then(() => log(text));
      start(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["else"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = (text) => {
        if (text) log(text);
        else note();
      };
      show(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["taken"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = () => {
        const text = data.stdout;
        if (text) log(text);
        else note();
      };
      show();
    }),
  });
  ddClient.extension.host.cli.exec("job", ["default"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = (at = note()) => log(at, data.stdout);
      show();
    }),
  });
  ddClient.extension.host.cli.exec("job", ["recursion"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const show = (left) => {
        log(data.stdout);
        note();
        if (left > 0) show(left - 1);
      };
      show(2);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["mutual"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      function first(left) {
        log(data.stdout);
        if (left > 0) second(left - 1);
      }
      function second(left) {
        note();
        first(left);
      }
      first(2);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["twice"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const twice = (call) => {
        call();
        call();
      };
      const show = () => {
        note();
        log(data.stdout);
      };
      twice(show);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["replaced"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      let show = () => {
        note();
        log(data.stdout);
      };
      if (data.stderr) show = () => log(data.stderr);
      show();
    }),
  });
  ddClient.extension.host.cli.exec("job", ["texts"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      function* texts() {
        note();
        yield data.stdout;
      }
      for (const text of texts()) log(text);
    }),
  });
}
