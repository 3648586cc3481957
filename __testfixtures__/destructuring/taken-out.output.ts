import type { v1 } from "@docker/extension-api-client-types";

export class Tasks {
  constructor(readonly client: v1.DockerDesktopClient) {}

  find(): v1.DockerDesktopClient {
    return this.client;
  }

  async load(): Promise<v1.DockerDesktopClient> {
    return this.client;
  }

  async run(client: v1.DockerDesktopClient) {
    const { docker } = client, first = client.extension.host!.cli.exec;
    const { desktopUI } = client, last = client.extension.host!.cli.exec;
    const { host } = client, one = client.extension.host!.cli.exec, two = client.docker.cli.exec, three = client.extension.host!.cli.exec;
    const { extension, docker: engine } = client, four = client.extension.host!.cli.exec, five = client.docker.cli.exec;
    const six = client.extension.host!.cli.exec, listContainers = client.docker.listContainers, toastError = client.desktopUI.toast.error;
    const own = this.client.extension.host!.cli.exec;
    const found = this.find().extension.host!.cli.exec;
    const loaded = (await this.load()).extension.host!.cli.exec;
    const cast = (client as v1.DockerDesktopClient).extension.host!.cli.exec;
    const { extension: { host: { cli: { exec: untyped } } } } = (window as any).ddClient;
    console.log(docker, desktopUI, host, extension, engine, listContainers, toastError);
    three("watch", [], {
      stream: {
        onOutput: (data: any) => console.log(data.stdout),
      },
    });
    await Promise.all([first("ls", []), last("ls", []), one("ls", []), two("ps", []), four("ls", []), five("ps", []), six("ls", [])]);
    await Promise.all([own("ls", []), found("ls", []), loaded("ls", []), cast("ls", []), untyped("ls", [])]);
  }
}
