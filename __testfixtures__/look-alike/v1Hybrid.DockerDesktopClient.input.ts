declare namespace v1Hybrid {
  class DockerDesktopClient {
    toastError(text: string): boolean;
  }
}

export const show = (client: v1Hybrid.DockerDesktopClient) => client.toastError("not that one");
