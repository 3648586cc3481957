import type { ContainerSummary } from "../types";

// Stands in for Docker while the pages are drawn in a browser. Its methods are called like those of the
// Docker Desktop client, but have nothing to do with them: no reason to touch them.
export class PreviewEngine {
  private readonly containers: ContainerSummary[] = [
    { Id: "3f1c", Names: ["/shop-web"], Image: "shop-web:1.4", State: "running" },
    { Id: "9ab0", Names: ["/shop-db"], Image: "postgres:17", State: "exited" },
  ];

  readonly backend = {
    get: async (path: string) => (path === "/rules" ? [] : undefined),
  };

  async listContainers(options?: { all: boolean }): Promise<ContainerSummary[]> {
    return this.containers.filter((each) => options?.all || each.State === "running");
  }
}

const docker = new PreviewEngine();

export function navigateToContainer(id: string): void {
  window.location.hash = `#/containers/${id}`;
}

export async function openFirstContainer(): Promise<void> {
  const [first] = await docker.listContainers({ all: true });
  if (first) navigateToContainer(first.Id);
  console.info("instead of window.ddClient.backend.get(…)", await docker.backend.get("/rules"));
}
