import type { DDClient } from "./client";

/** For the preview in a browser. */
export class PreviewClient implements DDClient {
  toastSuccess(message: string) {
    console.log(message);
  }
  async listContainers() {
    return [];
  }
}
