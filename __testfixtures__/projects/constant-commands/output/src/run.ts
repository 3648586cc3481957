import { ACTIONS, type Action, type AnyAction, HOSTNAME, LIST, type Path, Service, STATUS } from "./commands";

const { ddClient } = window;

export async function status() {
  await ddClient.extension.vm!.cli.exec("status", ["--json"]);
  await ddClient.execHostCmd(LIST);
  return ddClient.extension.host!.cli.exec(HOSTNAME, []);
}

export async function apply(action: Action, any: AnyAction, path: Path) {
  await ddClient.extension.host!.cli.exec(action, []);
  await ddClient.execHostCmd(any);
  await ddClient.extension.host!.cli.exec(ACTIONS.up, []);
  await ddClient.extension.host!.cli.exec(Service.Start, []);
  await ddClient.extension.host!.cli.exec("tailscale", ["down"]);
  await ddClient.extension.host!.cli.exec("cat", [path]);
}
