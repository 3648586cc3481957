const client = window.ddClient;

const bare = async command => client.execHostCmd(command);
const noted = /* (bare) */ command => client.execHostCmd(command);
const inParens = ((command) => client.execHostCmd(command));
const container = (id, command, log) => {
  log(id);
  return client.backend.execInContainer(id, command);
};
const inVm = (command) => client.backend.execInVMExtension(command);
const taken = (command, args) => [args, client.execHostCmd(command)];
function pair(first, second) {
  return [client.execHostCmd(first), client.execHostCmd(second)];
}
function outer(command) {
  const inner = (line) => [client.execHostCmd(line), client.execHostCmd(command)];
  return inner("tool inner x");
}
function hosted(command) {
  return handed(command, 1);
}
function handed(line, times) {
  return [times, client.execHostCmd(line)];
}

export async function use(id, log) {
  await bare("tool bare x");
  await noted("tool noted x");
  await inParens("tool parens x");
  await container(id, "tool container x", log);
  await inVm("tool vm x");
  await taken("tool taken x", []);
  pair("tool first x", `tool second ${id}`);
  outer("tool outer x");
  hosted("tool hosted x");
  handed("tool handed x", 2);
}
