import type { v1Hybrid } from "@docker/extension-api-client-types";

declare const client: v1Hybrid.DockerDesktopClient;

type Toasts = Pick<typeof client, "toastError" | "toastSuccess" | "docker">;
type Exec = Omit<typeof window.ddClient, "execHostCmd">;

export const show = (toasts: Toasts, exec: Exec) => [toasts, exec];
