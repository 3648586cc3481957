export function hear(show, finish) {
  ddClient.spawnHostCmd("radio", [], (data, err) => {
    if (err) return show(err.message);
    if (data && data.stdout) {
      show(data.stdout);
    }
    if (data && data.code !== undefined) {
      finish(data.code);
    }
  });
}
