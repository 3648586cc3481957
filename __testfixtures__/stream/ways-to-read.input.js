export function watch(log, state) {
  ddClient.spawnHostCmd("more", [], (data, error, more) => log(data.stdout, more));
  ddClient.spawnHostCmd("generator", [], function* (data) { yield data.stdout; });
  ddClient.spawnHostCmd("error-pattern", [], (data, { message }) => log(data.stdout, message));
  ddClient.spawnHostCmd("default", [], (data = {}) => log(data.stdout));
  ddClient.spawnHostCmd("rest", [], (...all) => log(all));
  ddClient.spawnHostCmd("taken-twice", [], (data) => {
    const { stdout } = data;
    const { code } = data;
    log(stdout, code);
  });
  ddClient.spawnHostCmd("taken-two", [], (data) => {
    const { stdout } = data, more = 1;
    log(stdout, more);
  });
  ddClient.spawnHostCmd("taken-inside", [], (data) => {
    if (state.on) {
      const { stdout } = data;
      log(stdout);
    }
  });
  ddClient.spawnHostCmd("taken-whole", [], (data) => {
    const all = data;
    log(all.stdout);
  });
  ddClient.spawnHostCmd("taken-default", [], (data) => {
    const { stdout } = data || {};
    log(stdout);
  });
  ddClient.spawnHostCmd("reassigned", [], (data) => {
    data = data || {};
    const { stdout } = data;
    log(stdout);
  });
  ddClient.spawnHostCmd("fields", [], ({ stdout, other }) => log(stdout, other));
  ddClient.spawnHostCmd("twice", [], ({ stdout: a, stdout: b }) => log(a, b));
  ddClient.spawnHostCmd("computed", [], ({ [state.key]: a }) => log(a));
  ddClient.spawnHostCmd("deep", [], ({ stdout: { length } }) => log(length));
  ddClient.spawnHostCmd("with-default", [], ({ stdout = "" }) => log(stdout));
  ddClient.spawnHostCmd("written", [], ({ stdout }) => {
    stdout += "\n";
    log(stdout);
  });
  ddClient.spawnHostCmd("error-written", [], (data, error) => {
    error = error || null;
    log(data.stdout, error);
  });
  ddClient.spawnHostCmd("shorthand", [], ({ close, code }) => {
    if (close) log({ close, code });
  });
  ddClient.spawnHostCmd("member", [], (data) => {
    log(data[state.key], data.other);
  });
  ddClient.spawnHostCmd("assigned", [], (data) => {
    data.stdout = "x";
    log(data.stdout);
  });
  ddClient.spawnHostCmd("assigned-by-pattern", [], (data) => {
    [data.stdout] = ["x"];
    log(data.stdout);
  });
  ddClient.spawnHostCmd("assigned-by-rest", [], (data) => {
    [...data.stdout] = ["x"];
    log(data.stdout);
  });
  ddClient.spawnHostCmd("assigned-by-property", [], (data) => {
    ({ x: data.stdout } = { x: "x" });
    log(data.stdout);
  });
  ddClient.spawnHostCmd("assigned-by-default", [], (data) => {
    [data.stdout = 1] = [];
    log(data.stdout);
  });
  ddClient.spawnHostCmd("assigned-by-loop", [], (data) => {
    for (data.stdout of ["x"]) log(1);
    for (data.stderr in { x: 1 }) log(2);
    log(data.stdout);
  });
  ddClient.spawnHostCmd("updated", [], (data) => {
    data.code++;
    log(data.code);
  });
  ddClient.spawnHostCmd("deleted", [], (data) => {
    delete data.stdout;
    log(data.stdout);
  });
  ddClient.spawnHostCmd("read", [], (data) => {
    state.text = data.stdout;
    state.all = { text: data.stderr, [data.stdout]: 1 };
    for (const one of data.stdout ?? []) log(one, typeof data.stdout, -data.stdout);
  });
  ddClient.spawnHostCmd("own-name", [], function again(data) {
    log(again, data.stdout);
  });
  ddClient.spawnHostCmd("unused-name", [], function again(data) {
    log(data.stdout);
  });
  ddClient.spawnHostCmd("own-target", [], function (data) {
    log(new.target, data.stdout);
  });
  ddClient.spawnHostCmd("arrow-arguments", [], (data) => {
    log(data.stdout, () => state.this);
  });
  ddClient.spawnHostCmd("constants", [], (data) => {
    let code = data.code;
    code += 1;
    if (data.close) log(code);
  });
  ddClient.spawnHostCmd("constant-functions", [], (data) => {
    const done = () => {
      const inner = data.code;
      return inner;
    };
    if (data.close) log(done());
  });
  ddClient.spawnHostCmd("used-before", [], (data) => {
    if (typeof late !== "undefined") log("never");
    var late = data.close;
    if (late) log("end");
  });
}
