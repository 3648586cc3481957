import { v1Hybrid } from "@docker/extension-api-client-types";

export interface Panel {
  readonly client: v1Hybrid.DockerDesktopClient;
}

export function warn({ client }: Panel, text: string) {
  client.toastWarning(text);
}
