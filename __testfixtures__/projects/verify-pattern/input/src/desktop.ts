import type { v1Hybrid } from "@docker/extension-api-client-types";

export const desktop: v1Hybrid.DockerDesktopClient = (window as any).ddClient;
