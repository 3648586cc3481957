export {};

// A client goes by each of these.
type Assigned = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

let assigned: Assigned | null = null;
export const begin = () => {
  assigned = window.ddClient;
};
export const first = () => assigned!.extension.host!.cli.exec("ls", ["-a"]);

function list(given: import("@docker/extension-api-client-types").v1.DockerDesktopClient) {
  return given.extension.host!.cli.exec("ls", ["-b"]);
}
export const second = () => list(useClient());

class Panel {
  private readonly held: import("@docker/extension-api-client-types").v1.DockerDesktopClient = window.ddClient;
  constructor(private readonly kept: import("@docker/extension-api-client-types").v1.DockerDesktopClient) {}
  show() {
    return [this.held.extension.host!.cli.exec("ls", ["-c"]), this.kept.extension.host!.cli.exec("ls", ["-d"])];
  }
}
export const panel = new Panel(window.ddClient as any);

const surroundings: { inner: import("@docker/extension-api-client-types").v1.DockerDesktopClient; log(text: string): void } = { inner: window.ddClient, log: console.log };
export const third = () => surroundings.inner.extension.host!.cli.exec("ls", ["-e"]);

const make: () => import("@docker/extension-api-client-types").v1.DockerDesktopClient = () => window.ddClient;
export const fourth = () => make().extension.host!.cli.exec("ls", ["-f"]);

const fitting = window.ddClient satisfies import("@docker/extension-api-client-types").v1.DockerDesktopClient;
export const fifth = () => fitting.extension.host!.cli.exec("ls", ["-g"]);

function useClient() {
  return window.ddClient;
}
