import { Binary, changing, defaultTool, type Options, type Tool } from "./tools";

const { ddClient } = window;

export async function run(tool: Tool, { name, nick, count, tool: other }: Options) {
  await ddClient.execHostCmd(`${tool} run ${name} ${nick} ${count}`);
  await ddClient.execHostCmd(`${other} stop --all=${name}`);
  await ddClient.execHostCmd(`${defaultTool} ps`);
  await ddClient.execHostCmd(`${Binary.Kind} get clusters`);
  await ddClient.execHostCmd(`${Binary.Spaced} get clusters`);
  await ddClient.execHostCmd(`${changing} ps`);
}
