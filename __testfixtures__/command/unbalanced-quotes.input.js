export async function unbalanced(name) {
  await window.ddClient.execHostCmd("note it's late");
  await window.ddClient.execHostCmd('note "open');
  await window.ddClient.execHostCmd(`note "${name}`);
  await window.ddClient.execHostCmd("note C:\\logs\\");
  await window.ddClient.execHostCmd('note "C:\\logs\\" now');
  await window.ddClient.execHostCmd("   ");
  await window.ddClient.execHostCmd("");
}
