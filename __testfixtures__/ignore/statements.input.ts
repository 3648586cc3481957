export async function load() {
  // ddclient-migrate-ignore: the helper still speaks the old protocol
  await window.ddClient.execHostCmd("helper status");
  await window.ddClient.execHostCmd("helper version");

  /* ddclient-migrate-ignore */
  const images = await window.ddClient.listImages();

  // ddclient-migrate-ignore: both are needed for old versions
  // eslint-disable-next-line no-console
  console.log(window.ddClient.listContainers(), window.ddClient.listImages());

  /*
   * ddclient-migrate-ignore: a longer
   * explanation
   */

  // What follows is for version 4.
  window.ddClient.toastError("Not supported");

  // ddclient-migrate-ignore
  const containers =
    await window.ddClient.listContainers();

  // ddclient-migrate-ignore
  const both = await Promise.all([
    window.ddClient.listImages(),
    window.ddClient.listContainers(),
  ]);

  return { images, containers, both };
}
