export function watch({ log, note, run, update, state }) {
  ddClient.spawnHostCmd("job", ["command"], (data) => {
    const start = () => ddClient.execHostCmd("hostname").then(() => log(data.stdout));
    start();
  });
  ddClient.spawnHostCmd("job", ["effect"], (data) => {
    const show = () => {
      note();
      log(data.stdout);
    };
    show();
  });
  ddClient.spawnHostCmd("job", ["declared"], (data) => {
    show();
    function show() {
      log(data.stdout);
      note();
    }
  });
  ddClient.spawnHostCmd("job", ["expression"], (data) => {
    const show = function () {
      log(data.stdout), note();
    };
    show();
  });
  ddClient.spawnHostCmd("job", ["timer"], (data) => {
    const show = () => {
      note();
      log(data.stdout);
    };
    setTimeout(show);
  });
  ddClient.spawnHostCmd("job", ["handed-on"], (data) => {
    const show = () => {
      note();
      log(data.stdout);
    };
    run(show);
  });
  ddClient.spawnHostCmd("job", ["second"], (data) => {
    const next = (lines) => [...lines, data.stdout];
    update("lines", next);
  });
  ddClient.spawnHostCmd("job", ["alias"], (data) => {
    const show = () => {
      note();
      log(data.stdout);
    };
    const tell = show;
    tell();
  });
  ddClient.spawnHostCmd("job", ["chain"], (data) => {
    const show = () => {
      note();
      log(data.stdout);
    };
    const tell = () => show();
    tell();
  });
  ddClient.spawnHostCmd("job", ["inside"], (data) => {
    const tell = () => {
      const show = () => {
        log(data.stdout);
        note();
      };
      show();
    };
    tell();
  });
  ddClient.spawnHostCmd("job", ["value"], (data) => {
    const text = () => {
      note();
      return data.stdout;
    };
    log(text());
  });
  ddClient.spawnHostCmd("job", ["test"], (data) => {
    const isOutput = () => {
      note();
      return Boolean(data.stdout);
    };
    if (isOutput()) log(data.stdout);
  });
  ddClient.spawnHostCmd("job", ["argument"], (data) => {
    const show = () => {
      note();
      log(data.stdout);
    };
    log(data.stderr, show());
  });
  ddClient.spawnHostCmd("job", ["awaited"], (data) => {
    const list = () => ddClient.execHostCmd("hostname");
    log(data.stdout, list());
  });
  ddClient.spawnHostCmd("job", ["object"], (data) => {
    const view = {
      show() {
        note();
        log(data.stdout);
      },
    };
    view.show();
  });
  ddClient.spawnHostCmd("job", ["method"], (data) => {
    const show = () => {
      note();
      log(data.stdout);
    };
    show.call(null);
  });
  ddClient.spawnHostCmd("job", ["given"], (data) => {
    const show = (text) => {
      note();
      log(text);
    };
    show(data.stdout);
  });
  ddClient.spawnHostCmd("job", ["given-command"], (data) => {
    const start = (text) => ddClient.execHostCmd("hostname").then(() => log(text));
    start(data.stdout);
  });
  ddClient.spawnHostCmd("job", ["else"], (data) => {
    const show = (text) => {
      if (text) log(text);
      else note();
    };
    show(data.stdout);
  });
  ddClient.spawnHostCmd("job", ["taken"], (data) => {
    const show = () => {
      const text = data.stdout;
      if (text) log(text);
      else note();
    };
    show();
  });
  ddClient.spawnHostCmd("job", ["default"], (data) => {
    const show = (at = note()) => log(at, data.stdout);
    show();
  });
  ddClient.spawnHostCmd("job", ["recursion"], (data) => {
    const show = (left) => {
      log(data.stdout);
      note();
      if (left > 0) show(left - 1);
    };
    show(2);
  });
  ddClient.spawnHostCmd("job", ["mutual"], (data) => {
    function first(left) {
      log(data.stdout);
      if (left > 0) second(left - 1);
    }
    function second(left) {
      note();
      first(left);
    }
    first(2);
  });
  ddClient.spawnHostCmd("job", ["twice"], (data) => {
    const twice = (call) => {
      call();
      call();
    };
    const show = () => {
      note();
      log(data.stdout);
    };
    twice(show);
  });
  ddClient.spawnHostCmd("job", ["replaced"], (data) => {
    let show = () => {
      note();
      log(data.stdout);
    };
    if (data.stderr) show = () => log(data.stderr);
    show();
  });
  ddClient.spawnHostCmd("job", ["texts"], (data) => {
    function* texts() {
      note();
      yield data.stdout;
    }
    for (const text of texts()) log(text);
  });
}
