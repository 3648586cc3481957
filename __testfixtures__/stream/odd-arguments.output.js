export function odd(args, log) {
  ddClient.spawnHostCmd("tool", ["-x"]);
  ddClient.spawnHostCmd("tool", log);
  ddClient.spawnHostCmd(...args);
  ddClient.extension.host.cli.exec("tool", [...args], {
    stream: {
      onOutput: (data) => log(data.stdout),
    },
  });
  ddClient.spawnHostCmd("tool", args, log, { cwd: "/" });
  return [ddClient.spawnDockerCmd, args.map(ddClient.spawnHostCmd)];
}
