import type { v1 } from "@docker/extension-api-client-types";

export const whole = (client: Readonly<v1.DockerDesktopClient>) => client.extension.host!.cli.exec("tool", ["a", "b"]);
export const required = (client: Required<v1.DockerDesktopClient>) => client.desktopUI.toast.error("x");
export const present = (client: NonNullable<v1.DockerDesktopClient | undefined>) => client.desktopUI.toast.error("y");

export function partial(client: Partial<v1.DockerDesktopClient>) {
  client.desktopUI?.toast.success?.("x");
  if (client.desktopUI?.toast.error) client.desktopUI!.toast.error("y");
  return client.extension?.host?.cli.exec?.("tool", ["a", "b"]);
}

export const again = (client: Required<Partial<v1.DockerDesktopClient>>) => client.desktopUI.toast.error("z");

export const first = () => whole(window.ddClient);
export const second = () => [required(window.ddClient), present(window.ddClient), again(window.ddClient)];
export const third = () => partial(window.ddClient);
export const none = () => partial({});
