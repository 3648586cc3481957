export function listen(port, log, fail) {
  ddClient.spawnHostCmd("listener", [port], (data, err) => {
    // Anything that goes wrong ends it.
    if (err) {
      fail(err);
    }
    log(data.stdout);
  });

  ddClient.spawnHostCmd("listener", ["--once", port], (data, err) => {
    if (err) return fail(err); // nothing to hear
    log(data.stdout); // a line, or several
  });

  ddClient.spawnHostCmd("listener", ["--quiet", port], (data, err) => {
    if (err != null) {
      fail(err);
    } else if (data.code) {
      fail(data.code);
    }
  });

  ddClient.spawnHostCmd("listener", ["--all", port], (data, err) => {
    if (!err && data.stdout) {
      log(data.stdout);
    }
    err && fail(err);
  });
}
