export async function holesThatAct(next, id) {
  let count = 0;
  // The container would be read before the hole changes it.
  const first = `act-tool first ${(count += 1)}`;
  await window.ddClient.backend.execInContainer(`web-${count}`, first);
  const second = `act-tool second ${(count += 1)}`;
  const before = count;
  await window.ddClient.execHostCmd(second);
  const third = `act-tool third ${next()}`;
  const label = "third";
  await window.ddClient.backend.execInContainer(id, third);
  return [before, label];
}
