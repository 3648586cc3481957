const missing = undefined;
const none = null;

export async function run() {
  await window.ddClient.backend.execInVMExtension(null);
  await window.ddClient.execHostCmd(undefined);
  await window.ddClient.execHostCmd(missing);
  await window.ddClient.execHostCmd(none);
}
