window.ddClient.spawnHostCmd("a", [], (data) => {
  const prefix = "a: ";
  log(prefix);
  if (data.close) log(prefix + data.code);
});

window.ddClient.spawnHostCmd("b", [], (data) => {
  const prefix = "b: ";
  log(prefix + data.stdout);
  if (data.close) done();
});

window.ddClient.spawnHostCmd("c", [], (data) => {
  let left = 2;
  while (left-- > 0) tick();
  log(data.stdout);
});
