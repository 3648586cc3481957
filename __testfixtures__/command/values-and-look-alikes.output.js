import { exec } from "./processes.js";

const shell = { execHostCmd: exec };
const tool = new (class {
  execHostCmd(command) {
    return exec(command);
  }
})();

export function mixed(commands) {
  tool.execHostCmd("ls -a");
  commands.map(window.ddClient.execHostCmd);
  commands.map((command) => window.ddClient.extension.host.cli.exec("runner", [`${command}`]));
  const run = window.ddClient.extension.host.cli.exec;
  run("runner", ["--all"]);
  return shell;
}
