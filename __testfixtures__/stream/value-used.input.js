export const start = (log) => ddClient.spawnHostCmd("service", ["start"], (data) => log(data.stdout));

export function stop(log) {
  return ddClient.spawnHostCmd("service", ["stop"], (data) => log(data.stdout));
}

export async function restart(log) {
  await ddClient.spawnHostCmd("service", ["restart"], log);
  const nothing = ddClient.spawnHostCmd("service", ["status"], (data) => log(data.stdout));
  return [nothing, (log("x"), ddClient.spawnHostCmd("service", [], (data) => log(data.stdout)))];
}

export function maybe(condition, log) {
  condition && ddClient.spawnHostCmd("service", ["try"], (data) => log(data.stdout));
}
