const quoted = "'--wide'";

const run = (command, args) => window.ddClient.extension.host.cli.exec(command, args);
const list = (flag, all) => window.ddClient.extension.host.cli.exec("tool", ["list", flag, all ? "--all" : "", quoted]);

export async function both() {
  await run("tool", ["say", "'hello you'"]);
  await run('"my tool"', ['--x="a b"']);
  await list("--size", true);
  return list('"--size"', false);
}
