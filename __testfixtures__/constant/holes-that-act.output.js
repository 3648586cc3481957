export async function holesThatAct(next, id) {
  let count = 0;
  // The container would be read before the hole changes it.
  const first = `act-tool first ${(count += 1)}`;
  await window.ddClient.backend.execInContainer(`web-${count}`, first);
  const second = `act-tool second ${(count += 1)}`;
  const before = count;
  await window.ddClient.execHostCmd(second);
  const label = "third";
  await window.ddClient.docker.cli.exec("exec", [id, "act-tool", "third", `${next()}`]);
  return [before, label];
}
