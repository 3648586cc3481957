import { api, commands, replaced } from "./client.js";

export async function main(id) {
  await api.extension.vm.service.get("/start");
  await commands.run.extension.host.cli.exec("boot", [`${id}`]);
  await replaced.execHostCmd("stop");
}
