export async function load() {
  // ddclient-migrate-ignore: why
  await window.ddClient.listImages();
  /* ddclient-migrate-ignore: in
     two lines */

  await window.ddClient.listContainers();
  return window.ddClient.listImages();
}
