export async function names() {
  const containers = await window.ddClient.docker.listContainers({ all: true });
  return containers.map(({ Names }) => Names[0]);
}
