export function open(id: string) {
  return window.ddClient.navigateToContainer(id);
}

export async function names(): Promise<string[]> {
  const { stdout } = await window.ddClient.docker.cli.exec("ps", ["--format", "{{.Names}}"]);
  return stdout.split("\n").filter(Boolean);
}
