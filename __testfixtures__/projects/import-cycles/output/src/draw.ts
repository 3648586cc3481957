import { createDockerDesktopClient } from "@docker/extension-api-client";
import type { Shape } from "./shape";

const ddClient = createDockerDesktopClient();

export function draw(shape: Shape): void {
  ddClient.desktopUI.toast.success(shape.name);
}
