export async function asked(name, log) {
  const cmd = `tool ${name} asked`;
  do log(); while (log.more && name);
  for (let i = 0; name && i < 3; i++) log();
  !name;
  log.quiet, name;
  await window.ddClient.execHostCmd(cmd);
}

export async function handedOn(name, log) {
  const cmd = `tool ${name} handed-on`;
  log(log.quiet || name);
  await window.ddClient.execHostCmd(cmd);
}

export async function shortened(list) {
  const cmd = `tool ${list} shortened`;
  delete list.length;
  await window.ddClient.execHostCmd(cmd);
}
