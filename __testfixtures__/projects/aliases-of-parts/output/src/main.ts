import { run } from "@features/shell";
import { tool } from "@lib-tool";
import { inVm } from "#platform/vm";

await run("ls", ["-l"]);
await tool(["status", "--json"]);
await inVm("./greet.sh", ["world"]);
