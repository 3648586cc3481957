window.ddClient.spawnHostCmd("a", [], (data) => {
  for (let i = 0; i < 2; i++) {
    tick();
    if (data.stdout) log(data.stdout);
  }
});

window.ddClient.spawnHostCmd("b", [], (data) => {
  switch (mode) {
    case "quiet":
      tick();
      break;
    default:
      log(data.stdout);
  }
});

window.ddClient.spawnHostCmd("c", [], (data) => {
  do {
    tick();
  } while (data.stdout && again());
});

window.ddClient.spawnHostCmd("d", [], (data) => {
  for (let i = 0; i < 2; i++) log(data.stdout);
  switch (data.stdout) {
    case "ready":
      tick();
      break;
    default:
      log(data.stderr);
  }
  if (data.close) done();
});
