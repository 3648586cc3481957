export async function variables(quick) {
  let plain = "sync-tool run --all";
  await window.ddClient.execHostCmd(plain);

  var old = "sync-tool old --all";
  await window.ddClient.execHostCmd(old);

  if (quick) {
    var sometimes = "sync-tool quick --all";
  }
  await window.ddClient.execHostCmd(sometimes);

  await window.ddClient.execHostCmd(late);
  var late = "sync-tool late --all";

  let changed = "sync-tool run --all";
  if (quick) changed = "sync-tool run --quick";
  await window.ddClient.execHostCmd(changed);

  let unset;
  unset = "sync-tool run --all";
  return window.ddClient.execHostCmd(unset);
}
