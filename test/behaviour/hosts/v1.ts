import type { v1 } from "@docker/extension-api-client-types";
import type { ProcessEvent } from "../machine.js";
import { callBack, type Desktop, hostFolder, vmContainer } from "./desktop.js";

/** How a host runs a command: `place` says where, and with `cmd` gives the first words of what is run. */
export interface Runner {
  exec(place: Place, cmd: string, args: readonly string[]): Promise<v1.ExecResult>;
  stream(
    place: Place,
    cmd: string,
    args: readonly string[],
    listen: (event: ProcessEvent) => void,
  ): v1.ExecProcess;
}

export type Place = (cmd: string) => readonly string[];

/** The members of v1, over what the hosts do differently: how they run commands. */
export function createV1Client(runner: Runner, desktop: Desktop) {
  const cli = (place: Place): v1.ExtensionCli => {
    const exec = (cmd: string, args: string[], options?: v1.ExecOptions | v1.SpawnOptions) => {
      const stream = options && "stream" in options ? options.stream : undefined;
      if (!stream) return runner.exec(place, cmd, args);
      return runner.stream(place, cmd, args, (event) => callBack(desktop, () => tell(event, stream)));
    };
    return { exec: exec as v1.Exec };
  };
  const later =
    (action: string) =>
    async (...args: unknown[]): Promise<unknown> =>
      desktop.act(action, args);
  const view = (action: string) => later(action) as (...args: unknown[]) => Promise<void>;
  const now =
    (action: string) =>
    (...args: unknown[]): undefined => {
      desktop.act(action, args);
    };
  return {
    extension: {
      image: "extension:1.0.0",
      vm: {
        cli: cli((cmd) => ["docker", "exec", vmContainer, cmd]),
        service: {
          get: later("request get"),
          post: later("request post"),
          put: later("request put"),
          patch: later("request patch"),
          delete: later("request delete"),
          head: later("request head"),
          request: later("request"),
        },
      },
      host: { cli: cli((cmd) => [`${hostFolder}/${cmd}`]) },
    },
    docker: {
      cli: cli((cmd) => ["docker", cmd]),
      listContainers: later("list containers"),
      listImages: later("list images"),
    },
    desktopUI: {
      toast: { success: now("show success"), warning: now("show warning"), error: now("show error") },
      navigate: {
        viewContainers: view("view containers"),
        viewContainer: view("view container"),
        viewContainerLogs: view("view container logs"),
        viewContainerInspect: view("view container inspect"),
        viewContainerStats: view("view container stats"),
        viewContainerTerminal: view("view container terminal"),
        viewImages: view("view images"),
        viewImage: view("view image"),
        viewVolumes: view("view volumes"),
        viewVolume: view("view volume"),
      },
      dialog: {
        showOpenDialog: async (properties: unknown) => {
          desktop.act("open dialog", [properties]);
          return { canceled: true, filePaths: [] };
        },
      },
    },
    host: {
      openExternal: now("open link"),
      platform: "linux",
      arch: "x64",
      hostname: "machine",
    },
  } satisfies v1.DockerDesktopClient;
}

/** Each event has its own handler, all of them optional. */
function tell(event: ProcessEvent, stream: v1.ExecStreamOptions): unknown {
  if ("error" in event) return stream.onError?.(new Error(event.error));
  // The typings promise a number, but a signal leaves none.
  if ("signal" in event) return stream.onClose?.(null as never);
  return "code" in event ? stream.onClose?.(event.code) : stream.onOutput?.(event);
}
