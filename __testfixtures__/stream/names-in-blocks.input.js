export function watch(log, text) {
  ddClient.spawnHostCmd("twice", [], (data) => {
    if (data.close) {
      const part = "end";
      log(part);
    }
    if (data.close) {
      const part = "really";
      log(part);
    }
  });
  ddClient.spawnHostCmd("outer", [], (data) => {
    if (data.close) {
      const text = "end";
      log(text);
    }
    if (data.close) log(text);
  });
  ddClient.spawnHostCmd("parameter", [], (data, err) => {
    if (data.close) {
      const err = "end";
      log(err);
    }
  });
  ddClient.spawnHostCmd("apart", [], (data, err) => {
    if (data.close) {
      const part = "end";
      log(part);
    }
    if (err) {
      const part = err.message;
      log(part);
    }
    const { length } = data.stdout ?? "";
    log(length, data.stdout);
  });
  ddClient.spawnHostCmd("functions", [], (data, err) => {
    if (data.close) {
      function part() {
        log("end");
      }
      part();
    }
    if (err) {
      class Part extends Error {}
      log(new Part(err));
    }
  });
  ddClient.spawnHostCmd("function", [], (data) => {
    if (data.close) {
      function text() {
        log("end");
      }
      text();
    }
    if (data.close) log(text);
  });
  ddClient.spawnHostCmd("class", [], (data) => {
    if (data.close) {
      class text {}
      log(new text());
    }
    if (data.close) log(text);
  });
  ddClient.spawnHostCmd("pattern", [], (data) => {
    if (data.close) {
      const [{ text = 1 }, ...rest] = log("end");
      log(text, rest);
    }
    if (data.close) log(text);
  });
  ddClient.spawnHostCmd("shared", [], (data) => {
    const part = text.length;
    log(part, data.stdout);
    if (data.close) log(part);
  });
  ddClient.spawnHostCmd("own", [], (data) => {
    const part = data.stdout ?? data.stderr;
    const end = data.code;
    function show(what) {
      log(what);
    }
    show(part);
    if (data.close) log(end);
  });
}
