import { outer } from "./nested.mjs";
import { run } from "./run.mjs";
import { inside } from "./vm.mjs";

run("tool one two");
inside("tool three four");
outer("tool five six");
