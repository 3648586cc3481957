export function test(show, finish) {
  ddClient.spawnHostCmd("tests", [], (data, err) => {
    if (err) throw err;
    if (data.close) {
      finish(data.code);
      return;
    }
    show(data.stdout);
  });

  ddClient.spawnHostCmd("tests", ["--slow"], (data) => {
    if (!data.close) return;
    if (data.code === 0) return finish(0);
    show("failed");
    finish(data.code);
  });

  ddClient.spawnHostCmd("tests", ["--first"], (data) => {
    if (data.stdout.includes("ok")) return;
    if (data.close) finish(data.code);
  });
}
