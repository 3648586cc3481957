import { createDockerDesktopClient } from "../hosts/docker-desktop.js";
import { createV0Client } from "../hosts/v0.js";
import type { Machine } from "../machine.js";
import { createScriptedMachine } from "../scripted-machine.js";

/** The page. */
interface Page {
  setImmediate?: (task: () => void) => unknown;
  /** What happened in it. */
  happened: string[];
  onlyV1: boolean;
  ddClient: object;
  /** Lets programs go on, and everything that waits. */
  settle(): Promise<void>;
  addEventListener(type: string, listen: (event: { message: string; reason: unknown }) => void): void;
}

// Run in a page before all that is the page's own: puts a client there, and keeps what is done with it.
const page = globalThis as unknown as Page;
page.setImmediate ??= (task) => setTimeout(task);
page.happened = [];
const log = (...all: unknown[]) =>
  page.happened.push(all.map((one) => JSON.stringify(one) ?? String(one)).join(" "));

const computer = createScriptedMachine(() => [
  { stdout: '{"Id":"a1"}\n' },
  { stderr: "careful" },
  { code: 0 },
]);
const machine: Machine = {
  shell: (line) => {
    log("line", line);
    return computer.shell(line);
  },
  start: (argv, listen) => {
    log("start", argv);
    return computer.start(argv, listen);
  },
};
/** What is listed; members of the old client's names are its own. */
const item = (id: string) => ({
  Id: id,
  RepoTags: [`${id}:1`],
  listImages: () => log("not the client's", id),
});
const desktop = {
  act: (action: string, args: readonly unknown[]) => {
    log(action, ...args);
    if (action.startsWith("list")) return [item("a"), item("b")];
    return action.startsWith("request") ? { id: "state" } : undefined;
  },
  uncaught: (error: unknown) => log("uncaught", String(error)),
};
const client: object = createDockerDesktopClient(machine, desktop);
if (page.onlyV1)
  for (const name of Object.keys(createV0Client(machine, desktop))) Reflect.deleteProperty(client, name);
page.ddClient = client;
page.settle = async () => {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setTimeout(resolve));
  await computer.settle();
};
page.addEventListener("error", ({ message }) => log("error", message));
page.addEventListener("unhandledrejection", ({ reason }) => log("rejected", String(reason)));
