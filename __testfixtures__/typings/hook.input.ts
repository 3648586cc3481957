interface Desktop {
  execDockerCmd(cmd: string, ...args: string[]): Promise<{ stdout: string }>;
  toastError(message: string): void;
}

function useDesktop(): Desktop {
  return (window as any).ddClient;
}

export async function countImages(): Promise<number> {
  const desktop = useDesktop();
  try {
    const { stdout } = await desktop.execDockerCmd("image", "ls", "--quiet");
    return stdout.split("\n").length;
  } catch {
    desktop.toastError("docker image ls failed");
    return 0;
  }
}

export const fail = (desktop: Desktop) => desktop.toastError("failed");
