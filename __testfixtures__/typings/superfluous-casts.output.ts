import { createDockerDesktopClient } from "@docker/extension-api-client";
import type { v1 } from "@docker/extension-api-client-types";

const hybrid = createDockerDesktopClient() as unknown as v1.DockerDesktopClient;
const loose = createDockerDesktopClient() as any;
const looser = createDockerDesktopClient() as any;

export async function status() {
  await hybrid.extension.vm!.service!.get("/status");
  hybrid.desktopUI.toast.success("hybrid");
  loose.desktopUI.toast.success("loose");
  loose.docker.listImages();
  looser.desktopUI.toast.success("looser");
  looser.somethingElse();
  (createDockerDesktopClient() as any).desktopUI.toast.error("inline");
  // Without the cast, vm may be undefined.
  (createDockerDesktopClient() as any).extension.vm.service.get("/inline");
}
