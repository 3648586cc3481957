import type { v1 } from "@docker/extension-api-client-types";

const byName: Record<string, v1.DockerDesktopClient> = { main: window.ddClient };
export const record = () => byName.main.extension.host!.cli.exec("ls", ["-a"]);
export const bracket = (name: string) => byName[name ? "main" : "main"].extension.host!.cli.exec("ls", ["-b"]);

interface Clients {
  [name: string]: v1.DockerDesktopClient;
}
const clients: Clients = { main: window.ddClient };
export const signature = () => clients.main.desktopUI.toast.error("x");

const mapped: { [name in "a" | "b"]: v1.DockerDesktopClient } = { a: window.ddClient, b: window.ddClient };
export const ofMapped = () => mapped.a.desktopUI.toast.error("x");

const byKey = new Map<string, v1.DockerDesktopClient>();
byKey.set("a", window.ddClient);
export const map = () => byKey.get("a")!.desktopUI.toast.error("x");
