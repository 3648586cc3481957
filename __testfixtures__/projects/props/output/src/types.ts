import type { v1 } from "@docker/extension-api-client-types";

export interface PanelProps<Item> {
  readonly docker: v1.DockerDesktopClient;
  readonly item: Item;
  readonly backend?: { get(url: string): string };
}
