export async function several(id, next) {
  const title = next(),
    command = `inspect-tool show ${id}`;
  await window.ddClient.execHostCmd(command);

  const probe = "probe-tool run --fast", label = title.trim();
  await window.ddClient.execHostCmd(probe);

  const one = "one-tool a b",
    two = "two-tool c d";
  await window.ddClient.execHostCmd(one);
  await window.ddClient.execHostCmd(two);

  const before = title.trim(), fresh = `probe-tool run ${next()}`;
  await window.ddClient.execHostCmd(fresh);

  const stale = `probe-tool run ${next()}`, after = next();
  await window.ddClient.execHostCmd(stale);
  return [label, before, after];
}
