import { changing, HOST, map, names, Options, settings } from "./names";
import { fromJs, TOOL } from "./old";

export function run(options: Options) {
  const [first] = names;
  const { name } = settings;
  window.ddClient.execHostCmd(`tool ${names[0]} ${map.key} ${first} ${settings.list[0]!}`);
  window.ddClient.execHostCmd(`tool ${options.name} ${options.later} ${options.port} ${settings.other}`);
  window.ddClient.execHostCmd(`tool ${fromJs.name} ${TOOL}`);
  window.ddClient.execHostCmd(`tool ${settings.name} ${name} ${options.set} ${options.typed} ${HOST} ${changing}`);
}
