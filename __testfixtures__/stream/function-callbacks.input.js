export function serve(port, log) {
  ddClient.spawnHostCmd("server", [port], function (data, err) {
    if (err) log(err);
    log(data.stdout);
  });

  ddClient.spawnHostCmd("server", [port, "--counted"], function onMessage(data) {
    log(arguments.length, data.stdout);
  });

  ddClient.spawnHostCmd("server", [port, "--bound"], function (data) {
    this.last = data.stdout;
  });
}
