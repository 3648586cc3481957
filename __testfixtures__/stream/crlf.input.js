export function logs(container, show) {
  ddClient.spawnDockerCmd(
    "logs",
    [container],
    (data, err) => {
      show(data.stdout);

      // the end
      if (data.code) {
        show(data.code);
      }
    }
  );
}