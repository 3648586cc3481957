export function* texts() {
  yield window.ddClient.listImages();
  yield* window.ddClient.listContainers();
}
