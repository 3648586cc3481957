namespace v0 {
  export interface DockerDesktopClient {
    toastError(text: string): number;
  }
}

export const fail = (client: v0.DockerDesktopClient) => client.toastError("failed");
