export function watch(log, options) {
  ddClient.spawnHostCmd("tests", [], (data, error) => {
    if (data.stdout && !error) log(data.stdout);
    if (!error && data.stderr) log(data.stderr);
    if (options.loud && data.close && !error) log("end");
    if (error && options.loud) log(error);
  });
  ddClient.spawnHostCmd("and", [], (data, error) => {
    if (data.close) {
      log(data.close && "closed");
    }
  });
  ddClient.spawnHostCmd("or", [], (data, error) => {
    if (data.close) {
      log(data.close || "open");
    }
  });
  ddClient.spawnHostCmd("nullish", [], (data, error) => {
    if (data.close) {
      log(data.close ?? "none");
    }
  });
  ddClient.spawnHostCmd("code", [], (data, error) => {
    if (data.close) {
      log(data.code ?? -1);
    }
  });
  ddClient.spawnHostCmd("not", [], (data, error) => {
    if (data.close) {
      log(!data.close);
    }
  });
  ddClient.spawnHostCmd("last", [], (data, error) => {
    if (data.close) {
      log(options.loud && data.close);
    }
  });
  ddClient.spawnHostCmd("while", [], (data, error) => {
    if (data.close) {
      while (options.next && data.close) log("next");
    }
  });
  ddClient.spawnHostCmd("negated", [], (data, error) => {
    if (data.close) {
      log(!(options.loud && data.close));
    }
  });
  ddClient.spawnHostCmd("mixed", [], (data, error) => {
    if (data.close) {
      log((options.loud && !error) || data.close);
    }
  });
  ddClient.spawnHostCmd("no-error", [], (data, error) => {
    if (data.close) {
      log(error ?? "fine");
    }
  });
  ddClient.spawnHostCmd("choice", [], (data, error) => {
    if (data.close) {
      log(error ? "failed" : "done");
    }
  });
  ddClient.spawnHostCmd("code-choice", [], (data, error) => {
    if (data.close) {
      log(data.code ? "failed" : "done");
    }
  });
  ddClient.spawnHostCmd("else", [], (data, error) => {
    if (data.close) {
      if (options.loud) log("loud");
      else if (data.close) log("quiet");
      else if (options.low) log("low");
    }
  });
  ddClient.spawnHostCmd("if", [], (data, error) => {
    if (data.close) {
      if (options.loud || !data.close) log("loud");
    }
  });
  ddClient.spawnHostCmd("nothing", [], (data, error) => {
    if (data.close) {
      if (options.loud ?? data.close) log("loud");
    }
  });
  ddClient.spawnHostCmd("orders", [], (data, error) => {
    if (error) return log(error);
    if (!data.close || options.quiet) return log(data.stdout);
    log("end");
  });
  ddClient.spawnHostCmd("either", [], (data) => {
    if (data.close && options.loud) log("loud end");
    else if (data.close) log("end");
    if (data.stdout || data.stderr) log(data.stdout ?? data.stderr);
  });
  ddClient.spawnHostCmd("named", [], (data) => {
    const failed = data.code > 0;
    const text = data.stdout;
    if (failed) log("failed");
    if (!failed && data.close) log("well");
    if (text && !failed) log(text);
  });
  ddClient.spawnHostCmd("acting", [], (data) => {
    if (log("check") && data.close) log("end");
  });
  ddClient.spawnHostCmd("markup", [], (data) => {
    if (data.close) {
      log(<p>{data.close && "closed"}</p>);
      log(new Error(`${data.code}`), options.tag`x`, options.count++);
      delete options.last;
    }
  });
}
