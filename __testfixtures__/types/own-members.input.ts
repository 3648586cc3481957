import type { v1 } from "@docker/extension-api-client-types";

interface AppClient extends v1.DockerDesktopClient {
  listContainers(): Promise<string[]>;
}
interface Wider extends AppClient {
  toastError: (text: string) => number;
}
export async function own(app: AppClient, wider: Wider) {
  const { listContainers } = app;
  return [await app.listContainers(), await wider.listContainers(), wider.toastError("x"), listContainers];
}
