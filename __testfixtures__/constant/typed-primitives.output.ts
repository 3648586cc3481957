export async function start(name: string, state: "up" | "down", port: number | undefined, url: URL, log: (...all: unknown[]) => void) {
  const two = `tool ${url}`;
  log(name, state, port, url);
  await window.ddClient.extension.host!.cli.exec("tool", [state, name, `${port}`]);
  await window.ddClient.execHostCmd(two);
}
