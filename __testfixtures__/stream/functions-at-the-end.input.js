export function watch({ log, note, refresh, update, setLines, quiet, state }) {
  ddClient.spawnHostCmd("state", [], (data) => {
    setLines((lines) => [...lines, data.stdout]);
    if (data.close) note("end");
  });
  ddClient.spawnHostCmd("state", ["--last"], (data) => {
    setLines((lines) => {
      const last = lines.slice(-99);
      last.push(data.stdout);
      return last;
    });
  });
  ddClient.spawnHostCmd("state", ["--count"], (data) => {
    setLines((lines) => {
      state.count++;
      return [...lines, data.stdout];
    });
  });
  ddClient.spawnHostCmd("state", ["--key"], (data) => {
    update("lines", (lines) => [...lines, data.stdout]);
  });
  ddClient.spawnHostCmd("each", [], (data) => {
    ["first", "second"].forEach((name) => log(name, data.stdout));
  });
  ddClient.spawnHostCmd("each", ["--note"], (data) => {
    ["first", "second"].forEach((name) => {
      note(name);
      log(data.stdout);
    });
  });
  ddClient.spawnHostCmd("timer", [], (data) => {
    state.timer = setTimeout(() => log(data.stdout), 100);
  });
  ddClient.spawnHostCmd("promise", [], (data) => {
    refresh().then(() => log(data.stdout));
  });
  ddClient.spawnHostCmd("return", [], (data) => {
    return quiet ? note("quiet") : log(data.stdout);
  });
  ddClient.spawnHostCmd("return", ["--both"], (data) => {
    return quiet ? log(data.stderr) : log(data.stdout);
  });
  ddClient.spawnHostCmd("sequence", [], (data) => {
    log(data.stdout), note("line");
  });
  ddClient.spawnHostCmd("sequence", ["--both"], (data) => {
    log(data.stdout), log(data.stderr);
  });
  ddClient.spawnHostCmd("assignment", [], (data) => {
    state.last = quiet ? note("quiet") : data.stdout;
  });
  ddClient.spawnHostCmd("argument", [], (data) => {
    log(new Date().toISOString(), data.stdout);
  });
  ddClient.spawnHostCmd("names", [], (data) => {
    const at = note("line"), text = data.stdout;
    log(at, text);
  });
}
