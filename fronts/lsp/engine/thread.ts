import { parentPort, workerData } from "node:worker_threads";
import type { Answers, Asked, Message, Reply, Start } from "./messages.js";
import { Workspace } from "./workspace.js";

/** Something was told meanwhile, so that nobody waits for this any more. */
class Stopped extends Error {}

const start = workerData as Start;
const told = new Int32Array(start.told);
let begun = 0;

const reply = (message: Reply) => parentPort!.postMessage(message);
const workspace = new Workspace({
  ...{ types: start.types, client: start.client },
  note: (text) => reply({ event: "note", text }),
  ready: () => next(warm),
  checkpoint: () => {
    if (Atomics.load(told, 0) !== begun) throw new Stopped();
  },
});
let last: Promise<void> = Promise.resolve();

function next(work: () => Promise<void>): void {
  last = last.then(work);
}

parentPort!.on("message", (message: Message) => {
  if ("told" in message) workspace.tell(message.told);
  else next(() => answer(message.id, message.asked));
});

async function answer(id: number, asked: Asked): Promise<void> {
  // Types are of a whole project.
  if (start.types || asked.kind === "all") await workspace.isRead;
  begun = Atomics.load(told, 0);
  reply({ id, begun: true });
  try {
    reply({ id, value: await answerTo(asked) });
  } catch (error) {
    if (error instanceof Stopped) reply({ id, stopped: true });
    else reply({ id, failure: error instanceof Error ? error.message : String(error) });
  }
}

async function answerTo(asked: Asked): Promise<Answers[Asked["kind"]]> {
  if (asked.kind === "file") return workspace.viewOf(asked.file);
  if (asked.kind === "all") return workspace.views();
  return workspace.commentOn(asked.file, asked.at, asked.as);
}

/** Looks at a project that was just read, before anybody asks. */
async function warm(): Promise<void> {
  begun = Atomics.load(told, 0);
  reply({ event: "warming" });
  try {
    await workspace.views();
    reply({ event: "ready" });
  } catch (error) {
    reply({ event: "interrupted" });
    // What was asked meanwhile goes first.
    if (error instanceof Stopped) setImmediate(() => next(warm));
    else reply({ event: "note", text: error instanceof Error ? error.message : String(error) });
  }
}
