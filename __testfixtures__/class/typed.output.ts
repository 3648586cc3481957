import type { v1 } from "@docker/extension-api-client-types";

export class Panel {
  protected optional?: v1.DockerDesktopClient;

  constructor(private readonly client: v1.DockerDesktopClient) {
    this.optional = client;
  }

  async load() {
    const { client } = this;
    client.desktopUI.toast.success("loading");
    this.optional?.desktopUI.toast.success("loading");
    return this.client.extension.vm!.service!.get("/panel");
  }
}

export abstract class Base {
  abstract readonly client: v1.DockerDesktopClient;
  abstract get other(): v1.DockerDesktopClient;

  run() {
    this.client.desktopUI.toast.error("a");
    this.other.desktopUI.toast.error("b");
  }
}
