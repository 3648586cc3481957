export function watch({ log, note, lines, setLines, run, quiet }) {
  ddClient.extension.host.cli.exec("job", ["add"], {
    stream: {
      onOutput: (data) => {
        const add = (text) => setLines((lines) => [...lines, text]);
        add(data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["show"], {
    stream: {
      onOutput: (data) => {
        const show = () => log(data.stdout);
        show();
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["declared"], {
    stream: {
      onOutput: (data) => {
        function show() {
          log(data.stdout);
        }
        show();
      },
      onClose: () => {
        note("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["timer"], {
    stream: {
      onOutput: (data) => {
        const show = () => log(data.stdout);
        setTimeout(show, 100);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["handed-on"], {
    stream: {
      onOutput: (data) => {
        const show = () => log(data.stdout);
        run(show);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["state"], {
    stream: {
      onOutput: (data) => {
        const next = (lines) => [...lines, data.stdout];
        setLines(next);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["value"], {
    stream: {
      onOutput: (data) => {
        const text = () => data.stdout.trim();
        log(text());
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["stamp"], {
    stream: {
      onOutput: (data) => {
        const stamp = () => new Date().toISOString();
        log(stamp(), data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["at"], {
    stream: {
      onOutput: (data) => {
        const show = () => {
          const at = Date.now();
          log(at, data.stdout);
        };
        show();
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["other"], {
    stream: {
      onOutput: (data) => {
        const stamp = () => note();
        log(stamp(), data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["returns"], {
    stream: {
      onOutput: (data) => {
        const show = () => {
          if (!data.stdout) return;
          note();
          log(data.stdout);
        };
        show();
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["given-returns"], {
    stream: {
      onOutput: (data) => {
        const show = (text) => {
          if (!text) return;
          note();
          log(text);
        };
        show(data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["tested"], {
    stream: {
      onOutput: (data) => {
        const show = () => {
          note();
          log(data.stdout);
        };
        if (data.stdout) show();
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["each"], {
    stream: {
      onOutput: (data) => {
        const add = (text) => {
          const parts = text.split(" ");
          for (const part of parts) lines.push(part);
        };
        add(data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["default"], {
    stream: {
      onOutput: (data) => {
        const show = (text = data.stdout) => log(text);
        show();
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["chain"], {
    stream: {
      onOutput: (data) => {
        const add = (text) => lines.push(text);
        const show = (text) => add(text);
        show(data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["recursion"], {
    stream: {
      onOutput: (data) => {
        const show = (left) => {
          log(data.stdout);
          if (left > 0) show(left - 1);
        };
        show(2);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["mutual"], {
    stream: {
      onOutput: (data) => {
        function first(left) {
          log(data.stdout);
          if (left > 0) second(left - 1);
        }
        function second(left) {
          log(data.stderr);
          first(left);
        }
        first(2);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["twice"], {
    stream: {
      onOutput: (data) => {
        const twice = (call) => {
          call();
          call();
        };
        const show = () => log(data.stdout);
        twice(show);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["helper"], {
    stream: {
      onOutput: (data) => {
        const show = () => {
          const tidy = (text) => text.trim();
          const title = tidy("output ");
          log(title, data.stdout);
        };
        show();
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["object"], {
    stream: {
      onOutput: (data) => {
        const view = { show: () => log(data.stdout) };
        view.show();
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["texts"], {
    stream: {
      onOutput: (data) => {
        function* texts() {
          yield data.stdout;
        }
        for (const text of texts()) log(text);
      },
    },
  });
}
