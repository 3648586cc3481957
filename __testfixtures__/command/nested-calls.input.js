export async function stopServer() {
  await window.ddClient.execHostCmd(
    `kill -9 ${(await window.ddClient.execHostCmd("pidof server --single")).stdout.trim()}`,
  );
  return window.ddClient.backend.execInContainer(
    (await window.ddClient.listContainers())[0].Id,
    "reload " + (await window.ddClient.backend.execInVMExtension("/app/config path")).stdout,
  );
}
