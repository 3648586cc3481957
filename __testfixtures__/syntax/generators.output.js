export function* texts() {
  yield window.ddClient.docker.listImages();
  yield* window.ddClient.docker.listContainers();
}
