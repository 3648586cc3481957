const client = window.ddClient;

function trimmed(command) {
  command = command.trim();
  return client.execHostCmd(command);
}
function taken({ command }) {
  return client.execHostCmd(command);
}
function rest(...command) {
  return client.execHostCmd(command);
}
function spread(log, command) {
  log();
  return client.execHostCmd(command);
}
function logged(command, log) {
  log(command);
  return client.execHostCmd(command);
}
function counted(command) {
  return [arguments.length, client.execHostCmd(command)];
}
function built(command) {
  return client.execHostCmd(command);
}
function dynamic(command) {
  return client.execHostCmd(command);
}
function several(command) {
  return [client.execHostCmd(command, 1), client.execHostCmd(...command)];
}
export const given = { run: (command) => client.execHostCmd(command) };

export function use(path, log, words) {
  trimmed("tool a b");
  taken({ command: "tool a b" });
  rest("tool a b");
  spread(...words, "tool a b");
  spread(log, "tool a b");
  logged("tool a b", log);
  counted("tool a b");
  built("echo a b");
  dynamic(`${path} a b`);
  several("tool a b");
  given.run("tool a b");
}
