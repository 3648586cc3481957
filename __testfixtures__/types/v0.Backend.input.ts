import type { v0 } from "@docker/extension-api-client-types";

export class Service {
  constructor(private readonly backend: v0.Backend) {}

  status() {
    return this.backend.head("/status");
  }
}
