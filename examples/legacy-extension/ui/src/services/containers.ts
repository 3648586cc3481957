import type { v0 } from "@docker/extension-api-client-types";
import type { ContainerSummary, ImageSummary } from "../types";

/** What the extension asks Docker about containers and images. */
export class Containers {
  private readonly client: v0.DockerDesktopClient;

  constructor(client: v0.DockerDesktopClient) {
    this.client = client;
  }

  async running(): Promise<ContainerSummary[]> {
    // @ts-expect-error the typings want an argument and let none through
    return (await this.client.listContainers()) as ContainerSummary[];
  }

  async all(): Promise<ContainerSummary[]> {
    const options = { all: true } as never;
    return (await this.client.listContainers(options)) as ContainerSummary[];
  }

  async images(): Promise<ImageSummary[]> {
    return (await this.client.listImages({ digests: true } as never)) as ImageSummary[];
  }

  /** The ports a process in the container listens on, published or not. */
  async listening(container: string): Promise<number[]> {
    const result = await this.client.backend!.execInContainer(
      container,
      "ss --listening --tcp --numeric --no-header",
    );
    return result.lines().map((line) => Number(line.split(/\s+/)[3]?.split(":").pop()));
  }

  async address(container: string, network: string): Promise<string> {
    const result: v0.ExecResult = await this.client.execDockerCmd(
      "inspect",
      `--format="{{.NetworkSettings.Networks.${network}.IPAddress}}"`,
      container,
    );
    return result.stdout.trim();
  }

  /** The most recent lines of the log, as many as fit the card. */
  async tail(container: string): Promise<string[]> {
    const result = await this.client.execDockerCmd("logs --timestamps", "--tail", "20", container);
    return result.lines();
  }

  async stop(ids: readonly string[]): Promise<void> {
    await this.client.execDockerCmd("stop", "--time", "5", ...ids);
  }

  /** Runs once per container; the backend keeps what it found. */
  scan(container: string): Promise<v0.ExecResult> {
    return this.client.backend!.execInVMExtension(
      `/app/port-ledger scan ${container} --save=/var/lib/port-ledger/${container}.json`,
    );
  }
}
