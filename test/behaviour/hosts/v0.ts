import type { v0 } from "@docker/extension-api-client-types";
import type { Machine, ProcessEvent } from "../machine.js";
import { callBack, type Desktop, hostFolder, resultOf, vmContainer } from "./desktop.js";

type Callback = (data: object, error: unknown) => unknown;

/** v0 as Docker Desktop has it: a command string is given to a shell, `spawn*` starts a program without one. */
export function createV0Client(machine: Machine, desktop: Desktop) {
  const exec = async (line: string) => resultOf(line, await machine.shell(line));
  const spawn =
    (before: (cmd: string) => readonly string[]) =>
    (cmd: string, args: readonly string[], callback: Callback): undefined => {
      machine.start([...before(cmd), ...args], (event) => callBack(desktop, () => tell(event, callback)));
    };
  const act =
    (action: string) =>
    (...args: unknown[]): unknown =>
      desktop.act(action, args);
  const later =
    (action: string) =>
    async (...args: unknown[]): Promise<unknown> =>
      desktop.act(action, args);
  const now =
    (action: string) =>
    (...args: unknown[]): undefined => {
      desktop.act(action, args);
    };
  const spawnInVMExtension = spawn((cmd) => ["docker", "exec", vmContainer, cmd]);
  const execHostCmd = (cmd: string) => exec(`${hostFolder}/${cmd}`);
  const backend = {
    get: later("request get"),
    post: later("request post"),
    put: later("request put"),
    patch: later("request patch"),
    delete: later("request delete"),
    head: later("request head"),
    request: later("request"),
    execInContainer: (container: string, cmd: string) => exec(`docker exec ${container} ${cmd}`),
    execInVMExtension: (cmd: string) => exec(`docker exec ${vmContainer} ${cmd}`),
    spawnInVMExtension,
  };
  const client = {
    backend,
    execHostCmd,
    spawnHostCmd: spawn((cmd) => [`${hostFolder}/${cmd}`]),
    execDockerCmd: (cmd: string, ...args: string[]) => exec(["docker", cmd, ...args].join(" ")),
    spawnDockerCmd: spawn((cmd) => ["docker", cmd]),
    listContainers: later("list containers"),
    listImages: later("list images"),
    toastSuccess: now("show success"),
    toastWarning: now("show warning"),
    toastError: now("show error"),
    navigateToContainers: now("view containers"),
    navigateToContainer: later("view container"),
    navigateToContainerLogs: later("view container logs"),
    navigateToContainerInspect: later("view container inspect"),
    navigateToContainerStats: later("view container stats"),
    navigateToImages: now("view images"),
    navigateToImage: later("view image"),
    navigateToVolumes: now("view volumes"),
    navigateToVolume: now("view volume"),
    openExternal: now("open link"),
  } satisfies v0.DockerDesktopClient;
  return {
    ...client,
    // Not in the typings any more, or never.
    spawnInVMExtension,
    execHostCommand: execHostCmd,
    navigateToDevEnvironments: act("view dev environments"),
    navigateToRoute: act("view route"),
  };
}

/** One callback gets everything. What `data` is beside an error is not known; an object without anything in it is the least. */
function tell(event: ProcessEvent, callback: Callback): unknown {
  if ("error" in event) return callback({}, new Error(event.error));
  if ("signal" in event) return callback({ close: true, code: null }, undefined);
  return callback("code" in event ? { close: true, code: event.code } : event, undefined);
}
