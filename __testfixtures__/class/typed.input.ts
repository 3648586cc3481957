import type { v1Hybrid } from "@docker/extension-api-client-types";

export class Panel {
  protected optional?: v1Hybrid.DockerDesktopClient;

  constructor(private readonly client: v1Hybrid.DockerDesktopClient) {
    this.optional = client;
  }

  async load() {
    const { client } = this;
    client.toastSuccess("loading");
    this.optional?.toastSuccess("loading");
    return this.client.backend!.get("/panel");
  }
}

export abstract class Base {
  abstract readonly client: v1Hybrid.DockerDesktopClient;
  abstract get other(): v1Hybrid.DockerDesktopClient;

  run() {
    this.client.toastError("a");
    this.other.toastError("b");
  }
}
