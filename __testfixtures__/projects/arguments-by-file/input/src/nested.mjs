export function outer(command) {
  const inner = (text) => window.ddClient.execHostCmd(text);
  return [window.ddClient.execHostCmd(command), inner("tool inner one")];
}
