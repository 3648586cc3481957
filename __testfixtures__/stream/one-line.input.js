export function up(log) {
  ddClient.spawnDockerCmd("compose", ["up"], (data, err) => { log(data.stdout); if (err) { log(err) } if (data.code) log(data.code); });
}
