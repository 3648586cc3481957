const quoted = "'--wide'";

const run = (command) => window.ddClient.execHostCmd(command);
const list = (flag, all) => window.ddClient.execHostCmd(`tool list ${flag} ${all ? "--all" : ""} ${quoted}`);

export async function both() {
  await run("tool say 'hello you'");
  await run('"my tool" --x="a b"');
  await list("--size", true);
  return list('"--size"', false);
}
