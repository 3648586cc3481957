const client = window.ddClient;

const json = (command) => client.execHostCmd(`${command} --json`);
const inFolder = (tool) => client.backend.execInVMExtension(`${tool} -C /data`);

function shell(line) {
  return client.backend.execInVMExtension(line);
}
// The line is a command in one place and a part of one in the other.
function timed(line) {
  return shell(`time-it ${line}`).then(() => shell(line));
}

export async function use(name) {
  await json("kubectl get pods");
  await json("hostname");
  await inFolder("make");
  await inFolder("git");
  await shell("sync");
  return timed(`tool show ${name}`);
}
