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
  commands.map((command) => window.ddClient.execHostCmd(`runner ${command}`));
  const run = window.ddClient.execHostCmd;
  run("runner --all");
  return shell;
}
