export function watch(log, options) {
  ddClient.spawnHostCmd("member", [], (data) => {
    log(data.stdout.length);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("optional", [], (data) => {
    log(data.stdout?.trim());
    log(data.stdout?.trim().length);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("spread", [], (data) => {
    log(...data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("called", [], (data) => {
    log(data.stdout());
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("of", [], (data) => {
    for (const part of data.stdout) log(part);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("pattern", [], (data) => {
    const [first] = data.stdout;
    log(first);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("object", [], (data) => {
    const { length } = data.stdout;
    log(length);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("assigned", [], (data) => {
    let first;
    [first] = data.stdout;
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("await", [], async (data) => {
    await log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("await-some", [], async (data) => {
    if (data.stdout) await log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("throw", [], (data) => {
    if (data.stderr) throw new Error(data.stderr);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("choice", [], async (data) => {
    data.stdout ? await log(data.stdout) : log(data.stderr);
    data.stdout && (await log(data.stdout));
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("loud", [], async (data) => {
    options.loud && (await log(data.stdout));
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("inner", [], (data) => {
    log(() => data.stdout.length);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("inner-await", [], (data) => {
    log(async () => {
      await data.stdout;
    });
    if (data.close) log("end");
  });
}
