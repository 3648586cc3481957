import { createClient } from "../../behaviour/hosts/create-client.js";
import type { Machine } from "../../behaviour/machine.js";
import { createScriptedMachine, drain } from "../../behaviour/scripted-machine.js";
import { withoutTypes } from "../without-types.js";
import type { Program } from "./program.js";

/** What a program did: a line that it gave to a shell, or anything else. */
export type Event = { readonly line: string } | { readonly effect: string };

/**
 * What a program finds: all members that Docker Desktop ever had; the same, where v1 takes strings only, as other hosts
 * have it; or that without the members of v0.
 */
export type World = "lenient" | "strict" | "v1";

interface Client {
  readonly backend: object;
  readonly docker: object;
  readonly extension: { readonly vm: { readonly cli: Cli }; readonly host: { readonly cli: Cli } };
}

interface Cli {
  exec(cmd: string, args: string[]): Promise<unknown>;
}

function createWindow(world: World, machine: Machine): object {
  const client = createClient("docker-desktop", machine) as Client;
  const { backend } = createClient("docker-desktop-2021", machine) as Client;
  const { docker, extension } = client;
  const { vm, host } = extension;
  const all = { ...client, backend: Object.assign(backend, client.backend) };
  if (world === "lenient") {
    const named = { vm: { ...vm, cli: lenient(vm.cli) }, host: { ...host, cli: lenient(host.cli) } };
    return { ddClient: { ...all, extension: { ...extension, ...named } } };
  }
  const v1 = { docker, extension: { vm: { ...vm, cli: strict(vm.cli) }, host: { cli: strict(host.cli) } } };
  return { ddClient: world === "v1" ? v1 : { ...all, ...v1 } };
}

/** `--unsafe` takes a whole command on trust to be a text: `[undefined].join(" ")` is none. */
function lenient(cli: Cli): Cli {
  return { ...cli, exec: (cmd, args) => cli.exec(String(cmd), args) };
}

function strict(cli: Cli): Cli {
  return {
    exec: (cmd, args) => {
      if (![cmd, ...args].every((word) => typeof word === "string")) throw new TypeError(`${cmd} ${args}`);
      return cli.exec(cmd, args);
    },
  };
}

/** A module that the program imports from, and that sets what it exports. */
const liveModule = 'let live = "live"; const change = () => { live += "-changed"; };';

/** Runs each function of a program, one after the other, in a Docker Desktop. */
export async function run(code: string, { path, pieces, values }: Program, kind: World): Promise<Event[]> {
  const events: Event[] = [];
  let count = 0;
  const machine = createScriptedMachine((given) => {
    events.push("line" in given ? given : { effect: `start ${given.argv}` });
    count += 1;
    return [{ stdout: `out${count}` }, { code: 0 }];
  });
  const window = createWindow(kind, machine) as { ddClient: object };
  const { ddClient } = window;
  let calls = 0;
  const log = (value: unknown) => events.push({ effect: `log ${show(value)}` });
  const next = () => {
    events.push({ effect: "next" });
    return `n${calls++}`;
  };
  const later = async () => {
    await null;
    return next();
  };
  const world = {
    ...{ window, self: window, globalThis: window, parent: window, ddClient, ...values, log, next, later },
    createDockerDesktopClient: () => ddClient,
  };
  const plain = await withoutTypes(code, path);
  const script = plain
    .replace(/^import .*live\.mjs.*$/m, liveModule)
    .replace(/^import .*$/gm, "")
    .replace(/^export (?=\w)/gm, "");
  const functions = pieces.map((_, i) => `f${i}`).join(", ");
  try {
    const all = new Function(...Object.keys(world), `"use strict";\n${script}\nreturn [${functions}];`)(
      ...Object.values(world),
    ) as ((parameter: string) => Promise<unknown>)[];
    for (const one of all) {
      // What goes on after the end of a function belongs to it.
      await one("given").catch((error) => log(error));
      await drain();
    }
  } catch (error) {
    log(error);
  }
  return events;
}

function show(value: unknown): string {
  if (value instanceof Error) return String(value);
  if (typeof value !== "object" || value === null) return String(value);
  // The failure of a command: its line is an event already.
  return JSON.stringify(value, (key, inside) => (key === "cmd" ? undefined : inside));
}
