export function finish(show, quiet) {
  ddClient.spawnHostCmd("job", [], (data) => {
    if (data.close) show(data.close, data.code);
  });
  ddClient.spawnHostCmd("job", ["--again"], (data, error) => {
    if (error) {
      show(error.code, { exitCode: 1 });
    }
    if (data.close && !quiet) {
      show("ended");
    }
    if (quiet && /* at the end */ data.close) {
      show("ended in silence");
    }
  });
}

export function each(items, show) {
  items.forEach((item) => {
    ddClient.spawnHostCmd("job", [item.id], (data) => {
      if (data.close) show(item.id, data.code);
    });
  });
}
