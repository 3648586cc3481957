import type { v1 } from "@docker/extension-api-client-types";

declare function findClient(): v1.DockerDesktopClient;

export const warn = (message: string) => findClient().desktopUI.toast.warning(message);
