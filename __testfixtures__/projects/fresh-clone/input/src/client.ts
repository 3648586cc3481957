import { createDockerDesktopClient } from "@docker/extension-api-client";
import { useMemo } from "react";

export type Client = ReturnType<typeof createDockerDesktopClient>;
export interface Props {
  desktop: Client;
}

export const useClient = () => useMemo(() => createDockerDesktopClient(), []);
