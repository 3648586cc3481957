type Runner = (command: string) => Promise<unknown>;
type Known = "tool up" | "tool down";

export function exported(command: string) {
  return window.ddClient.execHostCmd(command);
}
exported("tool exported --all");

function asValue(command: string) {
  return window.ddClient.execHostCmd(command);
}
asValue("tool value --all");
export const commands = ["tool a", "tool b"].map(asValue);

function dynamicSite(command: string) {
  return window.ddClient.execHostCmd(command);
}
dynamicSite("tool dynamic --all");
export const pass = (text: string) => dynamicSite(text);

function pipedSite(command: string) {
  return window.ddClient.execHostCmd(command);
}
pipedSite("tool piped | head");

function withDefault(command = "tool default | head") {
  return window.ddClient.execHostCmd(command);
}
withDefault();

function optional(command?: string) {
  return window.ddClient.execHostCmd(command!);
}
optional("tool optional --all");

function rest(...commands: string[]) {
  return window.ddClient.execHostCmd(commands[0]!);
}
rest("tool rest --all");

function spreadSite(command: string) {
  return window.ddClient.execHostCmd(command);
}
spreadSite(...(["tool spread --all"] as const));

function missing(this: void, command: string) {
  return window.ddClient.execHostCmd(command);
}
missing("tool this --all");

function counted(command: string) {
  console.log(arguments.length);
  return window.ddClient.execHostCmd(command);
}
counted("tool counted --all");

function logged(command: string) {
  console.log(command);
  return window.ddClient.execHostCmd(command);
}
logged("tool logged --all");

function reassigned(command: string) {
  command = command.trim();
  return window.ddClient.execHostCmd(command);
}
reassigned("tool reassigned --all");

const typed: Runner = (command) => window.ddClient.execHostCmd(command);
typed("tool typed --all");

const narrow = (command: Known) => window.ddClient.execHostCmd(command);
narrow("tool up");

const cast = ((command: string) => window.ddClient.execHostCmd(command)) as Runner;
cast("tool cast --all");

const destructured = ({ command }: { command: string }) => window.ddClient.execHostCmd(command);
destructured({ command: "tool destructured --all" });

class Tool {
  run(command: string) {
    return window.ddClient.execHostCmd(command);
  }
}
new Tool().run("tool method --all");

function unused(command: string) {
  return window.ddClient.execHostCmd(command);
}
