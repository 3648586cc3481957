export function watch(log, options, call) {
  ddClient.spawnHostCmd("job-1", [], (data) => {
    log("x") && log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-3", [], (data) => {
    options.loud && data.stdout && log("y");
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-4", [], (data) => {
    while (options.next()) log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-6", [], (data) => {
    do log(data.stdout); while (options.more);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-7", [], (data) => {
    for (const one of options.list()) log(one, data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-8", [], (data) => {
    for (const one of data.stdout ?? []) log("x");
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-9", [], (data) => {
    for (const key in options.all()) log(key, data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-10", [], (data) => {
    try { log("x"); log(data.stdout); } finally { options.done = 1; }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-11", [], (data) => {
    try { log(data.stdout); } finally { log("x"); }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-12", [], (data) => {
    try { log(data.stdout); } catch { log("x"); }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-13", [], (data) => {
    try { call(data.stdout.trim()); } catch { log("x"); }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-14", [], (data) => {
    if (options.check()) log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-15", [], (data) => {
    if (options.check) { log(data.stdout); } else { log("x"); }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-16", [], (data) => {
    options.check() ? log(data.stdout) : log(data.stderr);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-17", [], (data) => {
    options.check ? log(data.stdout) : log("x");
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-18", [], (data) => {
    part: { log("x"); log(data.stdout); }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-19", [], (data) => {
    part: { log(data.stdout); }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-20", [], (data) => {
    { function show() { log(data.stdout); } show(); }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-21", [], (data) => {
    { class Shown { static all = log(data.stdout); } }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-22", [], (data) => {
    for (let i = 0; i < 3; i++) log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-23", [], (data) => {
    for (let i = 0; data.stdout && i < 3; i++) log("x");
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-24", [], (data) => {
    for (var i = 0; i < 3; i++) log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-25", [], (data) => {
    for (options.i = 0; options.i < 3; options.i++) log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-26", [], (data) => {
    for (; options.next(); ) log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-27", [], (data) => {
    for (let i = 0; i < 3; options.count++) log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-28", [], (data) => {
    for (let i = 0, j = log("x"); i < 3; i++) log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-29", [], (data) => {
    for (;;) { log(data.stdout); break; }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-30", [], (data) => {
    switch (data.stdout) { case "a": log("x"); }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-31", [], (data) => {
    switch (options.kind) { case "a": log(data.stdout); }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-32", [], (data) => {
    log(data.stdout?.length); log(data?.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-33", [], (data) => {
    options?.log(data.stdout);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-35", [], (data) => {
    log([...(data.stdout ?? [])]);
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-36", [], (data) => {
    [options.first] = data.stdout ?? [];
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-37", [], (data) => {
    ({ length: options.length } = data.stdout ?? "");
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-38", [], (data) => {
    options.text = data.stdout.trim;
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-39", [], (data) => {
    if (options.loud && data.stdout) { options.count++; }
    if (data.close) log("end");
  });
  ddClient.spawnHostCmd("job-40", [], (data) => {
    if (data.stdout) ; else log("x");
    if (data.close) log("end");
  });
}
