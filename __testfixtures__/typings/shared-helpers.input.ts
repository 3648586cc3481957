interface ExecResult {
  stdout: string;
}

interface Options {
  all: boolean;
}

declare const ddClient: { execDockerCmd(cmd: string, ...args: string[]): Promise<ExecResult>; listImages(options?: Options): Promise<unknown> };

export async function firstLine(): Promise<string> {
  const result: ExecResult = await ddClient.execDockerCmd("version", "--short");
  return result.stdout.split("\n")[0] ?? "";
}
