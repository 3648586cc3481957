import type { FC } from "react";

const docker = { execHostCmd: async (command: string) => command };

// Only clients go by it.
interface Client {
  listImages(): Promise<unknown[]>;
}

const Images = ({ client }: { client: Client }) => <a onClick={() => client.listImages()} />;

interface OwnProps {
  client: Own;
}

interface Own {
  execHostCmd(command: string): Promise<unknown>;
}

const Prune: FC<OwnProps> = ({ client }) => <a onClick={() => client.execHostCmd("docker image prune")} />;

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
