export function watch(log, lines, options) {
  ddClient.spawnHostCmd("loop", [], (data) => {
    for (const line of data.stdout.split("\n")) log(line);
  });
  ddClient.spawnHostCmd("loop-in", [], (data) => {
    for (const at in data.stdout) {
      log(at);
    }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("loop-of", [], (data) => {
    for (const line of data.stdout ?? []) log(line);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("while", [], (data) => {
    while (data.stdout && lines.length < 3) {
      lines.push(data.stdout);
    }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("try", [], (data) => {
    try {
      log(JSON.parse(data.stdout));
    } catch {
      log("no JSON");
    }
  });
  ddClient.spawnHostCmd("try-finally", [], (data) => {
    try {
      log(data.stdout);
    } finally {
      log(data.stderr);
    }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("label", [], (data) => {
    parts: {
      if (!data.stdout) break parts;
      log(data.stdout);
    }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("function", [], (data) => {
    function show() {
      log(data.stdout);
    }
    show();
  });
  ddClient.spawnHostCmd("class", [], (data) => {
    class Shown {
      text = data.stdout;
    }
    log(new Shown());
  });
  ddClient.spawnHostCmd("and", [], (data) => {
    options.loud && log(data.stdout);
    data.stderr && options.loud && log(data.stderr);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("choice", [], (data) => {
    data.stdout ? log(data.stdout) : lines.push(data.stderr);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("quiet", [], (data) => {
    if (options.quiet || !data.stdout) return;
    log(data.stdout);
  });
  ddClient.spawnHostCmd("block", [], (data) => {
    {
      log(data.stdout);
      log(data.stderr);
    }
    (log(data.stdout));
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("maybe", [], (data) => {
    if (options.loud) log(data.stdout);
    else log(data.stderr);
    if (options.loud) log("always");
    if (data.close) log("end");
  });
}
