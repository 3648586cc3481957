import type { v1Hybrid } from "@docker/extension-api-client-types";

declare global {
  interface Window {
    ddClient: v1Hybrid.DockerDesktopClient;
  }
}

/** One line of the ledger: a port on the host that leads into a container. */
export interface PortRule {
  readonly id: string;
  readonly label: string;
  readonly hostPort: number;
  readonly container: string;
  readonly containerPort: number;
  readonly paused: boolean;
}

export interface ContainerSummary {
  readonly Id: string;
  readonly Names: readonly string[];
  readonly Image: string;
  readonly State: string;
}

export interface ImageSummary {
  readonly Id: string;
  readonly RepoTags: readonly string[] | null;
  readonly Labels: Readonly<Record<string, string>> | null;
}
