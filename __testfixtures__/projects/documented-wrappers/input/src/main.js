import { ask, run } from "./cli";

/** @type {string} */
const version = "tool version --short";

run(version);
run("tool status");
ask("list --all", console.log);
