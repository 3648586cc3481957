export function collect(list, log) {
  ddClient.spawnHostCmd("collector", [], (data, error) => {
    list.push(data);
    if (error) {
      log(error);
    }
  });
  ddClient.spawnHostCmd("collector", ["--all"], ({ stdout, ...rest }) => log(stdout, rest));
  ddClient.spawnHostCmd("collector", ["--text"], ({ stdout = "" }) => log(stdout));
}
