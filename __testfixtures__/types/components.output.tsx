import type { v1 } from "@docker/extension-api-client-types";
import { Component, createContext, type FC, useContext, useRef } from "react";

interface Props {
  readonly client: v1.DockerDesktopClient;
}

const Client = createContext<v1.DockerDesktopClient | null>(null);

export const Toast: FC<Props> = ({ client }) => <b onClick={() => client.desktopUI.toast.error("toast")} />;

export class Legacy extends Component<Props> {
  render() {
    return <b onClick={() => this.props.client.desktopUI.toast.error("legacy")} />;
  }
}

export function Inner() {
  const client = useContext(Client);
  const ref = useRef<v1.DockerDesktopClient>(null);
  ref.current?.desktopUI.toast.error("ref");
  return <b onClick={() => client?.desktopUI.toast.error("context")} />;
}
