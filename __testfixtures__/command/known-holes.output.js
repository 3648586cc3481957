const pipe = "| head -1";
const shout = "echo";
const debug = "DEBUG=1";
const flags = "--all --wide";
const apostrophe = "it's";

export async function knownHoles() {
  await window.ddClient.execHostCmd(`meshctl list ${pipe}`);
  await window.ddClient.execHostCmd(`${shout} done`);
  await window.ddClient.execHostCmd(`${debug} meshctl list`);
  await window.ddClient.execHostCmd(`meshctl note '${apostrophe}'`);
  await window.ddClient.extension.host.cli.exec("meshctl", ["list", flags]);
  await window.ddClient.extension.host.cli.exec("meshctl", ["note", `'${pipe}'`]);
}
