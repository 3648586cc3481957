export function sync(add, done) {
  ddClient.spawnHostCmd("rsync", ["-v"], (data, err) => {
    const text = data.stdout || data.stderr;
    const failed = data.code > 0;
    if (text) add(text);
    if (err) {
      const reason = err.message;
      add(reason);
    }
    if (failed) {
      const reason = `code ${data.code}`;
      done(reason);
    }
  });

  ddClient.spawnHostCmd("rsync", ["-q"], (data) => {
    const text = data.stdout;
    if (data.close) {
      done(text);
    }
  });
}
