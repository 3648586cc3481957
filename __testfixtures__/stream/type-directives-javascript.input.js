export function follow(show) {
  // @ts-ignore no types for these
  window.ddClient.spawnHostCmd("logs", ["-f"], (data, err) => {
    if (err) show(String(err));
    else show(data.stdout);
  });
}
