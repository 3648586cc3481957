export function watch({ log, note, lines, setLines, run, quiet }) {
  ddClient.spawnHostCmd("job", ["add"], (data) => {
    const add = (text) => setLines((lines) => [...lines, text]);
    add(data.stdout);
  });
  ddClient.spawnHostCmd("job", ["show"], (data) => {
    const show = () => log(data.stdout);
    show();
  });
  ddClient.spawnHostCmd("job", ["declared"], (data) => {
    function show() {
      log(data.stdout);
    }
    show();
    if (data.close) note("end");
  });
  ddClient.spawnHostCmd("job", ["timer"], (data) => {
    const show = () => log(data.stdout);
    setTimeout(show, 100);
  });
  ddClient.spawnHostCmd("job", ["handed-on"], (data) => {
    const show = () => log(data.stdout);
    run(show);
  });
  ddClient.spawnHostCmd("job", ["state"], (data) => {
    const next = (lines) => [...lines, data.stdout];
    setLines(next);
  });
  ddClient.spawnHostCmd("job", ["value"], (data) => {
    const text = () => data.stdout.trim();
    log(text());
  });
  ddClient.spawnHostCmd("job", ["stamp"], (data) => {
    const stamp = () => new Date().toISOString();
    log(stamp(), data.stdout);
  });
  ddClient.spawnHostCmd("job", ["at"], (data) => {
    const show = () => {
      const at = Date.now();
      log(at, data.stdout);
    };
    show();
  });
  ddClient.spawnHostCmd("job", ["other"], (data) => {
    const stamp = () => note();
    log(stamp(), data.stdout);
  });
  ddClient.spawnHostCmd("job", ["returns"], (data) => {
    const show = () => {
      if (!data.stdout) return;
      note();
      log(data.stdout);
    };
    show();
  });
  ddClient.spawnHostCmd("job", ["given-returns"], (data) => {
    const show = (text) => {
      if (!text) return;
      note();
      log(text);
    };
    show(data.stdout);
  });
  ddClient.spawnHostCmd("job", ["tested"], (data) => {
    const show = () => {
      note();
      log(data.stdout);
    };
    if (data.stdout) show();
  });
  ddClient.spawnHostCmd("job", ["each"], (data) => {
    const add = (text) => {
      const parts = text.split(" ");
      for (const part of parts) lines.push(part);
    };
    add(data.stdout);
  });
  ddClient.spawnHostCmd("job", ["default"], (data) => {
    const show = (text = data.stdout) => log(text);
    show();
  });
  ddClient.spawnHostCmd("job", ["chain"], (data) => {
    const add = (text) => lines.push(text);
    const show = (text) => add(text);
    show(data.stdout);
  });
  ddClient.spawnHostCmd("job", ["recursion"], (data) => {
    const show = (left) => {
      log(data.stdout);
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
      log(data.stderr);
      first(left);
    }
    first(2);
  });
  ddClient.spawnHostCmd("job", ["twice"], (data) => {
    const twice = (call) => {
      call();
      call();
    };
    const show = () => log(data.stdout);
    twice(show);
  });
  ddClient.spawnHostCmd("job", ["helper"], (data) => {
    const show = () => {
      const tidy = (text) => text.trim();
      const title = tidy("output ");
      log(title, data.stdout);
    };
    show();
  });
  ddClient.spawnHostCmd("job", ["object"], (data) => {
    const view = { show: () => log(data.stdout) };
    view.show();
  });
  ddClient.spawnHostCmd("job", ["texts"], (data) => {
    function* texts() {
      yield data.stdout;
    }
    for (const text of texts()) log(text);
  });
}
