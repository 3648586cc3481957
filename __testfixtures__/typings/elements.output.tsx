import type { FC } from "react";

const docker = { execHostCmd: async (command: string) => command };

// Only clients go by it.
type Client = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

const Images = ({ client }: { client: Client }) => <a onClick={() => client.docker.listImages() as Promise<unknown[]>} />;

interface OwnProps {
  client: import("@docker/extension-api-client-types").v1.DockerDesktopClient;
}

const Prune: FC<OwnProps> = ({ client }) => <a onClick={() => client.extension.host!.cli.exec("docker", ["image", "prune"])} />;

// Something else goes by it, too.
interface Shared {
  execHostCmd(command: string): Promise<unknown>;
}

const Both: FC<{ client: Shared }> = ({ client }) => <a onClick={() => client.execHostCmd("ls")} />;

// Something else may go by it.
interface Shown {
  execHostCmd(command: string): Promise<unknown>;
}

export const Exported = ({ client }: { client: Shown }) => <a onClick={() => client.execHostCmd("ls")} />;

export const App = () => (
  <>
    <Images client={(window as any).ddClient} />
    <Prune client={(window as any).ddClient} />
    <Both client={(window as any).ddClient} />
    <Both client={docker} />
    <Exported client={(window as any).ddClient} />
  </>
);
