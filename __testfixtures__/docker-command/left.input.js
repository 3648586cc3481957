export async function left(command, ids, name) {
  await window.ddClient.execDockerCmd("ps | head");
  await window.ddClient.execDockerCmd("ps", "|", "head");
  await window.ddClient.execDockerCmd("rm", "$(docker ps -q)", "> /dev/null");
  await window.ddClient.execDockerCmd("logs", `${name}; echo`);
  await window.ddClient.execDockerCmd(command);
  await window.ddClient.execDockerCmd(command, "--all");
  await window.ddClient.execDockerCmd(`${command} ls`);
  await window.ddClient.execDockerCmd(command + " ls");
  await window.ddClient.execDockerCmd("ps", ["-a", "-q"]);
  await window.ddClient.execDockerCmd("ps", { all: true });
  await window.ddClient.execDockerCmd("ps 'a");
  await window.ddClient.execDockerCmd("", "ps");
  ids.map(window.ddClient.execDockerCmd);
}
