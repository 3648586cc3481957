const binary = "/app/meshd";
const twoWords = "docker compose";
const name = navigator.platform.startsWith("Win") ? "meshctl.exe" : "meshctl";

export async function run(path: string, folder: string, debug: boolean) {
  await window.ddClient.extension.vm!.cli.exec(binary, ["status"]);
  await window.ddClient.extension.host!.cli.exec(name, ["status"]);
  await window.ddClient.extension.host!.cli.exec(debug ? "meshctl-debug" : name, ["status"]);
  await window.ddClient.extension.host!.cli.exec(`${folder}/bin/meshctl`, ["status"]);
  await window.ddClient.extension.host!.cli.exec(`"${path}"`, ["status"]);
  await window.ddClient.execHostCmd(`${path} status`);
  await window.ddClient.execHostCmd(`${folder}${path} status`);
  await window.ddClient.execHostCmd(`${twoWords} up`);
  await window.ddClient.execHostCmd(`${debug ? "meshctl --debug" : name} status`);
  await window.ddClient.backend.execInContainer(folder, `${path} status`);
}
