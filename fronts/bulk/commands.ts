import type { Subcommand, Word } from "../cli/subcommand.js";

interface BulkCommand {
  readonly description: string;
  /** A module is loaded only for who calls it. */
  readonly load: () => Promise<Subcommand>;
}

/** What `ddclient-migrate bulk` can do, in the order in which one comes to it. */
export const commands: Readonly<Record<string, BulkCommand>> = {
  plan: {
    description: "begin a campaign: which repositories, and what is done to them",
    load: () => import("./commands/plan.js"),
  },
  run: {
    description: "clone, migrate, commit and push; goes on where it was",
    load: () => import("./commands/run.js"),
  },
  publish: {
    description: "open and update pull requests, as fast as GitHub allows",
    load: () => import("./commands/publish.js"),
  },
  status: {
    description: "where everything is, and what has become of pull requests",
    load: () => import("./commands/status.js"),
  },
  report: {
    description: "what needs you and where everything is: a page, a table, JSON",
    load: () => import("./commands/report.js"),
  },
  one: {
    description: "what run does with each, for other programs: one repository, one line of JSON",
    load: () => import("./commands/one.js"),
  },
  collect: {
    description: "note what one printed elsewhere",
    load: () => import("./commands/collect.js"),
  },
  worker: {
    description: "does the work of run --redis, on any machine",
    load: () => import("./commands/worker.js"),
  },
};

export const words: readonly Word[] = Object.entries(commands).map(([word, { description }]) => ({
  word,
  description,
}));
