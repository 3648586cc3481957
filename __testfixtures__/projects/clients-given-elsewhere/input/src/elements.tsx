import type { Client } from "./typings";

interface Props {
  client: Client;
}

export const Typed = ({ client }: Props) => <a onClick={() => client.execHostCmd("docker image prune")} />;

export const Whole = (props: Props) => <a onClick={() => props.client.listContainers()} />;

export const Untyped = ({ client }: any) => <a onClick={() => client.listImages()} />;

export const Other = ({ client }: any) => <a onClick={() => client.listImages()} />;
