import Docker from "dockerode";

export function count(ddClient: Docker) {
  return ddClient.listContainers().then((containers) => containers.length);
}
