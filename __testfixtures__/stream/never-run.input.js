export function watch(log) {
  ddClient.spawnHostCmd("both", [], (data) => {
    if (data.stdout && data.close) log("never");
    log(data.stdout);
  });
  ddClient.spawnHostCmd("after", [], (data) => {
    if (data.stdout) return;
    if (!data.stdout) return;
    log("never");
  });
  ddClient.spawnHostCmd("and", [], (data) => {
    data.close && data.stdout && log("never");
    log(data.stdout);
  });
  ddClient.spawnHostCmd("choice", [], (data) => {
    data.close ? log("end") : data.close ? log("never") : log(data.stdout);
  });
  ddClient.spawnHostCmd("choice-too", [], (data) => {
    data.close ? (data.stdout ? log("never") : log("end")) : log(data.stdout);
  });
  ddClient.spawnHostCmd("else", [], (data) => {
    if (data.close) log("end");
    else if (data.close) log("never");
    else log(data.stdout);
  });
  ddClient.spawnHostCmd("inner", [], (data) => {
    if (data.close) {
      for (const one of log("end")) {
        if (data.stdout) log("never");
        else log(one);
      }
    }
  });
  ddClient.spawnHostCmd("parens", [], (data) => {
    (data.close && data.stdout && log("never"));
    log(data.stdout);
  });
  ddClient.spawnHostCmd("return", [], (data) => {
    if (data.close && data.stdout) return log("never");
    log(data.stdout);
  });
  ddClient.spawnHostCmd("block", [], (data) => {
    if (data.close) {
      log("end");
      if (data.stdout) log("never");
    }
  });
}
