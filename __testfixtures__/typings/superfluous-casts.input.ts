import { createDockerDesktopClient } from "@docker/extension-api-client";
import type { v1Hybrid } from "@docker/extension-api-client-types";

const hybrid = createDockerDesktopClient() as unknown as v1Hybrid.DockerDesktopClient;
const loose = createDockerDesktopClient() as any;
const looser = createDockerDesktopClient() as any;

export async function status() {
  await hybrid.backend.get("/status");
  hybrid.toastSuccess("hybrid");
  loose.toastSuccess("loose");
  loose.listImages();
  looser.toastSuccess("looser");
  looser.somethingElse();
  (createDockerDesktopClient() as any).toastError("inline");
  // Without the cast, vm may be undefined.
  (createDockerDesktopClient() as any).backend.get("/inline");
}
