export function watch({ log, note }) {
  ddClient.spawnHostCmd("job", [], (data) => {
    for (const [name, text] of [["out", data.stdout], ["err", data.stderr]]) {
      note(name);
      if (text) log(text);
    }
  });
  ddClient.spawnHostCmd("job", ["--both"], (data) => {
    for (const name of ["out", "err"]) log(name, data.stdout);
  });
  ddClient.spawnHostCmd("job", ["--lines"], (data) => {
    for (const line of [...(data.stdout ?? "").split("\n")]) note(line);
  });
  ddClient.spawnHostCmd("job", ["--default"], (data) => {
    switch (data.stdout) {
      case "ready":
        note("ready");
        break;
      default:
        note("something else");
    }
  });
  ddClient.spawnHostCmd("job", ["--nothing"], (data) => {
    switch (data.stdout) {
      case undefined:
        note("nothing");
        break;
      case "ready":
        note("ready");
    }
  });
  ddClient.spawnHostCmd("job", ["--texts"], (data) => {
    switch (data.stdout) {
      case "ready":
        note("ready");
        break;
      case "done":
        note("done");
    }
  });
  ddClient.spawnHostCmd("job", ["--shown"], (data) => {
    switch (data.stdout) {
      case "ready":
        note("ready");
        break;
      default:
        log(data.stdout);
    }
  });
}
