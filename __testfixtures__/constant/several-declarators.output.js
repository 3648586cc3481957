export async function several(id, next) {
  const title = next();
  await window.ddClient.extension.host.cli.exec("inspect-tool", ["show", `${id}`]);

  const label = title.trim();
  await window.ddClient.extension.host.cli.exec("probe-tool", ["run", "--fast"]);

  await window.ddClient.extension.host.cli.exec("one-tool", ["a", "b"]);
  await window.ddClient.extension.host.cli.exec("two-tool", ["c", "d"]);

  const before = title.trim();
  await window.ddClient.extension.host.cli.exec("probe-tool", ["run", `${next()}`]);

  const stale = `probe-tool run ${next()}`, after = next();
  await window.ddClient.execHostCmd(stale);
  return [label, before, after];
}
