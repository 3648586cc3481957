export function watch(log, options) {
  ddClient.spawnHostCmd("set-by-the-head", [], (data) => {
    for (options.last in options.all);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("taken", [], (data) => {
    const [line] = options.lines;
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("spread", [], (data) => {
    const lines = [...options.lines];
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("keyed", [], (data) => {
    const made = { [log("key")]() {} };
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("static-field", [], (data) => {
    class Line { static number = log("line"); }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("field", [], (data) => {
    class Line { number = log("line"); }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("apart", [], (data) => {
    const { loud, ...others } = options;
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("copied", [], (data) => {
    const copy = { ...options };
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("read", [], (data) => {
    const loud = options.loud;
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("unread", [], (data) => {
    !options.loud;
    if (data.close) log("end");
  });
}
