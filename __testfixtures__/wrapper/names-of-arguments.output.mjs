const client = window.ddClient;

const bare = async (command, args) => client.extension.host.cli.exec(command, args);
const noted = /* (bare) */ (command, args) => client.extension.host.cli.exec(command, args);
const inParens = ((command, args) => client.extension.host.cli.exec(command, args));
const container = (id, command, args, log) => {
  log(id);
  return client.docker.cli.exec("exec", [id, command, ...args]);
};
const inVm = (command, args) => client.extension.vm.cli.exec(command, args);
const taken = (command, args2, args) => [args, client.extension.host.cli.exec(command, args2)];
function pair(first, firstArgs, second, secondArgs) {
  return [client.extension.host.cli.exec(first, firstArgs), client.extension.host.cli.exec(second, secondArgs)];
}
function outer(command, args2) {
  const inner = (line, args) => [client.extension.host.cli.exec(line, args), client.extension.host.cli.exec(command, args2)];
  return inner("tool", ["inner", "x"]);
}
function hosted(command, args) {
  return handed(command, args, 1);
}
function handed(line, args, times) {
  return [times, client.extension.host.cli.exec(line, args)];
}

export async function use(id, log) {
  await bare("tool", ["bare", "x"]);
  await noted("tool", ["noted", "x"]);
  await inParens("tool", ["parens", "x"]);
  await container(id, "tool", ["container", "x"], log);
  await inVm("tool", ["vm", "x"]);
  await taken("tool", ["taken", "x"], []);
  pair("tool", ["first", "x"], "tool", ["second", `${id}`]);
  outer("tool", ["outer", "x"]);
  hosted("tool", ["hosted", "x"]);
  handed("tool", ["handed", "x"], 2);
}
