import type { v1Hybrid } from "@docker/extension-api-client-types";

export interface PanelProps<Item> {
  readonly docker: v1Hybrid.DockerDesktopClient;
  readonly item: Item;
  readonly backend?: { get(url: string): string };
}
