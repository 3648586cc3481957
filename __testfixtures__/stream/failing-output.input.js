export function count(add, finish) {
  // At the end v0 ran the first line too: it threw, and finish() was not reached.
  ddClient.spawnHostCmd("counter", [], (data) => {
    add(data.stdout.trim());
    if (data.close) finish();
  });

  ddClient.spawnHostCmd("counter", ["-x"], (data) => {
    add(data.stdout?.trim());
    if (data.close) finish();
  });

  ddClient.spawnHostCmd("counter", ["-a"], async (data) => {
    await add(data.stdout);
    if (data.close) finish();
  });
}
