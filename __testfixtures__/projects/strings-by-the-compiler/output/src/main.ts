import { changing, HOST, map, names, Options, settings } from "./names";
import { fromJs, TOOL } from "./old";

export function run(options: Options) {
  const [first] = names;
  const { name } = settings;
  window.ddClient.extension.host!.cli.exec("tool", [`${names[0]}`, `${map.key}`, `${first}`, `${settings.list[0]!}`]);
  window.ddClient.extension.host!.cli.exec("tool", [
    `${options.name}`,
    `${options.later}`,
    `${options.port}`,
    `${settings.other}`,
  ]);
  window.ddClient.extension.host!.cli.exec("tool", [`${fromJs.name}`, TOOL]);
  window.ddClient.extension.host!.cli.exec("tool", [
    settings.name,
    name,
    `${options.set}`,
    `${options.typed}`,
    HOST,
    changing,
  ]);
}
