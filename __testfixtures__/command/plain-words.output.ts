/** Starts the agent that runs beside the cluster. */
export async function startAgent(): Promise<string> {
  const result = await window.ddClient.extension.host!.cli.exec("meshagent", [
    "up",
    "--accept-routes",
    "--timeout",
    "30s",
  ]);
  return result.stdout;
}

export async function listPeers(): Promise<string[]> {
  const { stdout } = await window.ddClient.extension.vm!.cli.exec('/app/meshagent', ['peers', '--all']);
  return stdout.split("\n");
}

export const ping = () => window.ddClient.extension.host!.cli.exec("meshagent", ["ping", "--count", "3"]);
