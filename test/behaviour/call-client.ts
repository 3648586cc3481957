import { createClient, type Host } from "./hosts/create-client.js";
import type { ProcessEvent } from "./machine.js";
import type { Computer } from "./real-machine.js";

type Callable = (...args: unknown[]) => unknown;

/** Calls a member of a client by its path, e.g. `docker.cli.exec`. */
export function call(client: object, path: string, ...args: unknown[]): unknown {
  const names = path.split(".");
  const owner = names.slice(0, -1).reduce<object>((at, name) => Reflect.get(at, name), client);
  return (Reflect.get(owner, names.at(-1)!) as Callable)(...args);
}

/** What a client gives for a command that does something, once all of it has happened; and what ran. */
export async function runOn(
  computer: Computer,
  host: Host,
  events: readonly ProcessEvent[],
  path: string,
  args: readonly unknown[],
) {
  const machine = computer.boot(() => events);
  const result = call(createClient(host, machine), path, ...args);
  // It is looked at later.
  if (result instanceof Promise) result.catch(() => {});
  await machine.settle();
  return { result, ran: machine.ran };
}
