import { v1 } from "@docker/extension-api-client-types";

export interface Panel {
  readonly client: v1.DockerDesktopClient;
}

export function warn({ client }: Panel, text: string) {
  client.desktopUI.toast.warning(text);
}
