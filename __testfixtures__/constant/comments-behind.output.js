export async function behind(log) {
  log(1);

  // the first

  await window.ddClient.extension.host.cli.exec("tool", ["one"]);
  log(2); const second = "tool two"; // the second
  await window.ddClient.extension.host.cli.exec("tool", ["two"]);
  log(3);
  await window.ddClient.extension.host.cli.exec("tool", ["three"]);
  const size = 4, // how many
    fourth = "tool four"; // the fourth
  await window.ddClient.extension.host.cli.exec("tool", ["four"]);
  return size;
}

export function blank(log) {
  const only = "tool only";

  const other = "tool other";

  log(5);

  const last = "tool last";

  return [only, other, last].length && window.ddClient.extension.host.cli.exec("tool", []);
}

export function lines(log) {
  log(window.ddClient.extension.host.cli.exec("tool", ["other"]));

  return [window.ddClient.extension.host.cli.exec("tool", ["only"]), window.ddClient.extension.host.cli.exec("tool", ["last"])];
}
