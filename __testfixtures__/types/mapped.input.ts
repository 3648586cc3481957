import type { v1Hybrid } from "@docker/extension-api-client-types";

export const whole = (client: Readonly<v1Hybrid.DockerDesktopClient>) => client.execHostCmd("tool a b");
export const required = (client: Required<v1Hybrid.DockerDesktopClient>) => client.toastError("x");
export const present = (client: NonNullable<v1Hybrid.DockerDesktopClient | undefined>) => client.toastError("y");

export function partial(client: Partial<v1Hybrid.DockerDesktopClient>) {
  client.toastSuccess?.("x");
  if (client.toastError) client.toastError("y");
  return client.execHostCmd?.("tool a b");
}

export const again = (client: Required<Partial<v1Hybrid.DockerDesktopClient>>) => client.toastError("z");

export const first = () => whole(window.ddClient);
export const second = () => [required(window.ddClient), present(window.ddClient), again(window.ddClient)];
export const third = () => partial(window.ddClient);
export const none = () => partial({});
