export function odd(args, log) {
  ddClient.spawnHostCmd("tool", ["-x"]);
  ddClient.spawnHostCmd("tool", log);
  ddClient.spawnHostCmd(...args);
  ddClient.spawnHostCmd("tool", [...args], (data) => log(data.stdout));
  ddClient.spawnHostCmd("tool", args, log, { cwd: "/" });
  return [ddClient.spawnDockerCmd, args.map(ddClient.spawnHostCmd)];
}
