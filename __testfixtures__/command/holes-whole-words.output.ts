interface Pod {
  name: string;
  namespace?: string;
  restarts: number;
}

export async function logs(pod: Pod, lines: number, since: string, extra: any) {
  const tail = "--tail";
  await window.ddClient.extension.host!.cli.exec("kubectl", [
    "logs",
    pod.name,
    "-n",
    `${pod.namespace}`,
    tail,
    `${lines}`,
  ]);
  await window.ddClient.extension.host!.cli.exec("kubectl", [
    "logs",
    since,
    `${extra}`,
    `${since.trim()}`,
    String(lines),
  ]);
  await window.ddClient.extension.host!.cli.exec("kubectl", [
    "logs",
    extra ? "--all" : since,
    `${extra ?? since}`,
    `${extra && "--all"}`,
  ]);
  await window.ddClient.extension.host!.cli.exec("kubectl", [
    "logs",
    pod.name + "-0",
    (pod.name, since),
    `${pod.name, since}`,
    since as string,
  ]);
  return window.ddClient.docker.cli.exec("exec", [
    pod.name,
    "tail",
    "-n",
    `${pod.restarts}`,
    `/var/log/${since}.log`,
    "-q",
    "-v",
  ]);
}
