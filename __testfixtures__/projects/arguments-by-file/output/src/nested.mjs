export function outer(command, args2) {
  const inner = (text, args) => window.ddClient.extension.host.cli.exec(text, args);
  return [window.ddClient.extension.host.cli.exec(command, args2), inner("tool", ["inner", "one"])];
}
