import { Binary, changing, defaultTool, type Options, type Tool } from "./tools";

const { ddClient } = window;

export async function run(tool: Tool, { name, nick, count, tool: other }: Options) {
  await ddClient.extension.host!.cli.exec(tool, ["run", name, `${nick}`, `${count}`]);
  await ddClient.extension.host!.cli.exec(other, ["stop", `--all=${name}`]);
  await ddClient.extension.host!.cli.exec(defaultTool, ["ps"]);
  await ddClient.extension.host!.cli.exec(Binary.Kind, ["get", "clusters"]);
  await ddClient.execHostCmd(`${Binary.Spaced} get clusters`);
  await ddClient.execHostCmd(`${changing} ps`);
}
