export async function stopServer() {
  await window.ddClient.extension.host.cli.exec(
    "kill",
    ["-9", `${(await window.ddClient.extension.host.cli.exec("pidof", ["server", "--single"])).stdout.trim()}`],
  );
  return window.ddClient.docker.cli.exec("exec", [
    (await window.ddClient.docker.listContainers())[0].Id,
    "reload",
    `${(await window.ddClient.extension.vm.cli.exec("/app/config", ["path"])).stdout}`,
  ]);
}
