import type { v1Hybrid } from "@docker/extension-api-client-types";

export class Tasks {
  constructor(readonly client: v1Hybrid.DockerDesktopClient) {}

  find(): v1Hybrid.DockerDesktopClient {
    return this.client;
  }

  async load(): Promise<v1Hybrid.DockerDesktopClient> {
    return this.client;
  }

  async run(client: v1Hybrid.DockerDesktopClient) {
    const { execHostCmd: first, docker } = client;
    const { desktopUI, execHostCmd: last } = client;
    const { execHostCmd: one, execDockerCmd: two, spawnHostCmd: three, host } = client;
    const { extension, execHostCmd: four, docker: engine, execDockerCmd: five } = client;
    const { execHostCmd: six, listContainers, toastError } = client;
    const { execHostCmd: own } = this.client;
    const { execHostCmd: found } = this.find();
    const { execHostCmd: loaded } = await this.load();
    const { execHostCmd: cast } = client as v1Hybrid.DockerDesktopClient;
    const { execHostCmd: untyped } = (window as any).ddClient;
    console.log(docker, desktopUI, host, extension, engine, listContainers, toastError);
    three("watch", [], (data: any) => console.log(data.stdout));
    await Promise.all([first("ls"), last("ls"), one("ls"), two("ps"), four("ls"), five("ps"), six("ls")]);
    await Promise.all([own("ls"), found("ls"), loaded("ls"), cast("ls"), untyped("ls")]);
  }
}
