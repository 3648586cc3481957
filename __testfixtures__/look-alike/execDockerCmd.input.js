const text = "call ddClient.execDockerCmd('ps') to list containers";

export function help(execDockerCmd) {
  return execDockerCmd("ps", "-a") + text;
}
