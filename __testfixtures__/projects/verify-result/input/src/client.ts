import type { v1Hybrid } from "@docker/extension-api-client-types";

export const client = (window as unknown as { ddClient: v1Hybrid.DockerDesktopClient }).ddClient;
