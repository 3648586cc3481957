import type { v1Hybrid } from "@docker/extension-api-client-types";
import { Component, createContext, type FC, useContext, useRef } from "react";

interface Props {
  readonly client: v1Hybrid.DockerDesktopClient;
}

const Client = createContext<v1Hybrid.DockerDesktopClient | null>(null);

export const Toast: FC<Props> = ({ client }) => <b onClick={() => client.toastError("toast")} />;

export class Legacy extends Component<Props> {
  render() {
    return <b onClick={() => this.props.client.toastError("legacy")} />;
  }
}

export function Inner() {
  const client = useContext(Client);
  const ref = useRef<v1Hybrid.DockerDesktopClient>(null);
  ref.current?.toastError("ref");
  return <b onClick={() => client?.toastError("context")} />;
}
