import type { v1Hybrid } from "@docker/extension-api-client-types";

const byName: Record<string, v1Hybrid.DockerDesktopClient> = { main: window.ddClient };
export const record = () => byName.main.execHostCmd("ls -a");
export const bracket = (name: string) => byName[name ? "main" : "main"].execHostCmd("ls -b");

interface Clients {
  [name: string]: v1Hybrid.DockerDesktopClient;
}
const clients: Clients = { main: window.ddClient };
export const signature = () => clients.main.toastError("x");

const mapped: { [name in "a" | "b"]: v1Hybrid.DockerDesktopClient } = { a: window.ddClient, b: window.ddClient };
export const ofMapped = () => mapped.a.toastError("x");

const byKey = new Map<string, v1Hybrid.DockerDesktopClient>();
byKey.set("a", window.ddClient);
export const map = () => byKey.get("a")!.toastError("x");
