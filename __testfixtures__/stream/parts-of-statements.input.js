export function watch(log, check, options) {
  ddClient.spawnHostCmd("nested", [], (data) => {
    if (options.loud) {
      if (data.close) log("end");
    }
    if (options.loud) {
      if (data.stdout) log(data.stdout);
      else if (data.close) log("still the end");
    }
  });
  ddClient.spawnHostCmd("checked", [], (data) => {
    if (check()) {
      if (data.close) log("end");
    }
  });
  ddClient.spawnHostCmd("empty", [], (data) => {
    ;
    if (options.loud);
    else if (data.close) log("end");
    if (options.loud) {
    } else {
      log(data.stdout);
    }
  });
  ddClient.spawnHostCmd("else", [], (data, error) => {
    if (options.loud && data.stdout) log(data.stdout);
    else if (data.code > 1) log("failed");
    else if (error) log(error);
    else if (data.close) log("end");
  });
  ddClient.spawnHostCmd("parens", [], (data) => {
    (data.close && log("end"));
    ((data.stdout)) && log(data.stdout);
  });
  ddClient.spawnHostCmd("nullish", [], (data) => {
    data.close ?? log(data.stdout);
  });
  ddClient.spawnHostCmd("acting", [], (data) => {
    check() && data.close && log("end");
  });
  ddClient.spawnHostCmd("optional", [], (data) => {
    options.loud && data.close && log("end");
    options.loud && log(data.stdout);
  });
  ddClient.spawnHostCmd("strict", [], (data) => {
    "use strict";
    log(data.stdout);
  });
  ddClient.spawnHostCmd("choices", [], (data) => {
    data.close ? (data.code ? log("failed") : log("end")) : log(data.stdout);
  });
}
