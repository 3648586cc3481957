async function both(first: string, second: string) {
  await window.ddClient.execHostCmd(first);
  await window.ddClient.execHostCmd(first);
  return window.ddClient.execHostCmd(second);
}

function everywhere(command: string) {
  return Promise.all([
    window.ddClient.execHostCmd(command),
    window.ddClient.backend.execInVMExtension(command),
    window.ddClient.backend.execInContainer("web", command),
  ]);
}

export const go = async () => [await both("tool a b", "tool c d"), await everywhere("tool e f")];
