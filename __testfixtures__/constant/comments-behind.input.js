export async function behind(log) {
  log(1);

  const first = "tool one"; // the first

  await window.ddClient.execHostCmd(first);
  log(2); const second = "tool two"; // the second
  await window.ddClient.execHostCmd(second);
  log(3); const third = "tool three";
  await window.ddClient.execHostCmd(third);
  const size = 4, // how many
    fourth = "tool four"; // the fourth
  await window.ddClient.execHostCmd(fourth);
  return size;
}

export function blank(log) {
  const only = "tool only";

  const other = "tool other";

  log(5);

  const last = "tool last";

  return [only, other, last].length && window.ddClient.execHostCmd("tool");
}

export function lines(log) {
  const only = "tool only";

  const other = "tool other";

  log(window.ddClient.execHostCmd(other));

  const last = "tool last";

  return [window.ddClient.execHostCmd(only), window.ddClient.execHostCmd(last)];
}
