window.ddClient.spawnHostCmd("a", [], (data) => {
  log(data?.stdout.length);
  if (data?.close) done();
});

window.ddClient.spawnHostCmd("b", [], (data) => {
  log(data?.stdout?.length);
  if (data?.close) done();
});
