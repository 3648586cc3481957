import type { v1Hybrid } from "@docker/extension-api-client-types";
import type { Machine } from "../machine.js";
import { type Desktop, resultOf } from "./desktop.js";
import { createV0Client } from "./v0.js";
import { createV1Client, type Runner } from "./v1.js";

/** Docker Desktop: joins the words of a command and gives the line to a shell; streams are spawned without one. */
export function createDockerDesktopClient(machine: Machine, desktop: Desktop) {
  const runner: Runner = {
    exec: async (place, cmd, args) => {
      const line = [...place(cmd), ...args].join(" ");
      return resultOf(line, await machine.shell(line));
    },
    stream: (place, cmd, args, listen) => machine.start([...place(cmd), ...args], listen),
  };
  return {
    ...createV0Client(machine, desktop),
    ...createV1Client(runner, desktop),
  } satisfies v1Hybrid.DockerDesktopClient;
}

/**
 * The same with the backend of 2021, a function of the extension's name whose result also ran commands on the host.
 * Those builds had no v1; it is here so that a program which was migrated in part runs.
 */
export function createClientOf2021(machine: Machine, desktop: Desktop) {
  const client = createDockerDesktopClient(machine, desktop);
  const { execHostCmd, spawnHostCmd } = client;
  const members = { ...client.backend, execHostCmd, spawnHostCmd };
  return { ...client, backend: Object.assign((_name: string) => members, client.backend) };
}
