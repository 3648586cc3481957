type Desktop = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

function useDesktop(): Desktop {
  return (window as any).ddClient;
}

export async function countImages(): Promise<number> {
  const desktop = useDesktop();
  try {
    const { stdout } = await desktop.docker.cli.exec("image", ["ls", "--quiet"]);
    return stdout.split("\n").length;
  } catch {
    desktop.desktopUI.toast.error("docker image ls failed");
    return 0;
  }
}

export const fail = (desktop: Desktop) => desktop.desktopUI.toast.error("failed");
