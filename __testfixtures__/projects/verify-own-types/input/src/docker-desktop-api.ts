import type { v1Hybrid } from "@docker/extension-api-client-types";
import type { DesktopApi } from "./desktop-api";

export class DockerDesktopApi implements DesktopApi {
  constructor(protected readonly ddClient: v1Hybrid.DockerDesktopClient) {}

  async openContainer(id: string) {
    return await this.ddClient.navigateToContainer(id);
  }

  warn(text: string) {
    this.ddClient.toastWarning(text);
  }

  read(path: string) {
    return this.ddClient.backend!.get(path);
  }
}
