export function progress(show) {
  let seen = 0;
  ddClient.spawnHostCmd("download", [], (data) => {
    seen++;
    show(seen, data.stdout);
    if (data.close) show("done");
  });
  ddClient.spawnHostCmd("download", ["--again"], (data) => {
    show(data.stdout, data.code);
  });
  ddClient.spawnHostCmd("download", ["--last"], (data) => {
    if (data.stdout) {
      show(data.stdout);
    } else {
      show("no output: it is over");
    }
  });
}
