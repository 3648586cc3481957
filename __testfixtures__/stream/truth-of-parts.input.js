export function watch(log, options) {
  ddClient.spawnHostCmd("left", [], (data, error) => {
    if (data.close) {
      log(!((options.loud || !!error) ?? options.low));
    }
  });
  ddClient.spawnHostCmd("right", [], (data, error) => {
    if (data.close) {
      log(!(options.low ?? (options.loud || !!error)));
    }
  });
  ddClient.spawnHostCmd("again", [], (data, error) => {
    if (data.close) {
      do log("again"); while (options.next() && !error);
    }
  });
  ddClient.spawnHostCmd("counted", [], (data, error) => {
    if (data.close) {
      for (let i = 0; i < 3 && !error; i++) log(i);
    }
  });
}
