import type { v1Hybrid } from "@docker/extension-api-client-types";

declare function findClient(): v1Hybrid.DockerDesktopClient;

export const warn = (message: string) => findClient().toastWarning(message);
