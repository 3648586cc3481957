import { ACTIONS, type Action, type AnyAction, HOSTNAME, LIST, type Path, Service, STATUS } from "./commands";

const { ddClient } = window;

export async function status() {
  await ddClient.backend.execInVMExtension(STATUS);
  await ddClient.execHostCmd(LIST);
  return ddClient.execHostCmd(HOSTNAME);
}

export async function apply(action: Action, any: AnyAction, path: Path) {
  await ddClient.execHostCmd(action);
  await ddClient.execHostCmd(any);
  await ddClient.execHostCmd(ACTIONS.up);
  await ddClient.execHostCmd(Service.Start);
  await ddClient.execHostCmd(Service.Stop);
  await ddClient.execHostCmd(`cat ${path}`);
}
