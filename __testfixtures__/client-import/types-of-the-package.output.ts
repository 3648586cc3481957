import type { v1 } from "@docker/extension-api-client-types";
import type { createDockerDesktopClient } from "@docker/extension-api-client";
import { createDockerDesktopClient as createDockerDesktopClient2 } from "@docker/extension-api-client";

import { render } from "./render";

const ddClient = createDockerDesktopClient2();

export type Client = ReturnType<typeof createDockerDesktopClient>;

export async function show(): Promise<v1.ExecResult> {
  const result = await ddClient.docker.cli.exec("ps", ["-a"]);
  render(result.stdout);
  return result;
}
