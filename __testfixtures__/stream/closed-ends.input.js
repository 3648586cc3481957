export function watch(log) {
  ddClient.spawnHostCmd("closed", [], (data) => {
    if (data.close) log("end");
    data.close && [1, 2].forEach(log);
    data.close && function () { log("function"); }();
    data.close && {}.toString.call(log);
    if (data.close) {
      let shown = { log }
      if (shown) { log(shown) }
    }
    data.close && [3].forEach(log);
    if (data.close) {
      const last = log
    }
    data.close && (log)("again");
    if (data.close) do { log("once") } while (false)
    data.close && (log)("twice");
  });
}
