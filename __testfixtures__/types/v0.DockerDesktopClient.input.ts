import type { v0 } from "@docker/extension-api-client-types";

export type Show = (client: v0.DockerDesktopClient, text: string) => void;

export const show: Show = (client, text) => client.toastSuccess(text);
