import { createContext, useContext } from "react";
import type { v1Hybrid } from "@docker/extension-api-client-types";

export const Client = createContext<v1Hybrid.DockerDesktopClient | undefined>(undefined);

export function useClient() {
  const client = useContext(Client);
  if (!client) throw new Error("There is no client.");
  return client;
}
