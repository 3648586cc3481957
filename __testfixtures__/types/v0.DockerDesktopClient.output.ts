import type { v1 } from "@docker/extension-api-client-types";

export type Show = (client: v1.DockerDesktopClient, text: string) => void;

export const show: Show = (client, text) => client.desktopUI.toast.success(text);
