const piped = "meshctl list | head -1";
const shell = `echo ${piped}`;
const first = second;
const second = first;

export async function left(base, flag) {
  await window.ddClient.execHostCmd(piped);
  await window.ddClient.execHostCmd(shell);
  await window.ddClient.execHostCmd(first);
  const summed = base + " list";
  await window.ddClient.execHostCmd(summed);
  const dynamic = `${base} list`;
  await window.ddClient.execHostCmd(dynamic);
  const either = flag ? "meshctl up" : "meshctl down";
  await window.ddClient.execHostCmd(either);
  const { command = "meshctl up" } = base;
  await window.ddClient.execHostCmd(command);
}
