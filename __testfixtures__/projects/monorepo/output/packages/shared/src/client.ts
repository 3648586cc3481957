import type { v1 } from "@docker/extension-api-client-types";

export const client = (window as unknown as { ddClient: v1.DockerDesktopClient }).ddClient;
