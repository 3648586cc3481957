export function keep(lines: string[], onEnd: () => void) {
  function onMessage(message: any) {
    if (message.stdout) lines.push(message.stdout);
  }
  const onAnything = (): void => onEnd();

  window.ddClient.spawnHostCmd("keep", [], onMessage);
  window.ddClient.spawnHostCmd("keep", ["--any"], onAnything);
  window.ddClient.spawnHostCmd("keep", ["--end"], onEnd);
  window.ddClient.spawnHostCmd("keep", ["--inline"], (message: any) => {
    lines.push(message);
  });
}
