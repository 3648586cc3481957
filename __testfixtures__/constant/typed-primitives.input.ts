export async function start(name: string, state: "up" | "down", port: number | undefined, url: URL, log: (...all: unknown[]) => void) {
  const one = `tool ${state} ${name} ${port}`;
  const two = `tool ${url}`;
  log(name, state, port, url);
  await window.ddClient.execHostCmd(one);
  await window.ddClient.execHostCmd(two);
}
