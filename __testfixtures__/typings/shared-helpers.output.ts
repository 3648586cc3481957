interface ExecResult {
  stdout: string;
}

declare const ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient;

export async function firstLine(): Promise<string> {
  const result: ExecResult = await ddClient.docker.cli.exec("version", ["--short"]);
  return result.stdout.split("\n")[0] ?? "";
}
