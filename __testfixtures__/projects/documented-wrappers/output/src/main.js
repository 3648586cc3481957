import { ask, run } from "./cli";

run("tool", ["version", "--short"]);
run("tool", ["status"]);
ask(["list", "--all"], console.log);
