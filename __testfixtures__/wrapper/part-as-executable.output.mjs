const client = window.ddClient;

const json = (command, args) => client.extension.host.cli.exec(command, [...args, "--json"]);
const inFolder = (tool) => client.extension.vm.cli.exec(tool, ["-C", "/data"]);

function shell(line, args) {
  return client.extension.vm.cli.exec(line, args);
}
// The line is a command in one place and a part of one in the other.
function timed(line, args) {
  return shell("time-it", [line, ...args]).then(() => shell(line, args));
}

export async function use(name) {
  await json("kubectl", ["get", "pods"]);
  await json("hostname", []);
  await inFolder("make");
  await inFolder("git");
  await shell("sync", []);
  return timed("tool", ["show", `${name}`]);
}
