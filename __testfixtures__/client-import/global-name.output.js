/**
 * @license MIT
 */

import { createDockerDesktopClient } from "@docker/extension-api-client";

const ddClient = createDockerDesktopClient();

/** Everything that runs. */
export const list = () => ddClient.docker.cli.exec("ps", ["-a"]);
export const parts = () => ({ ddClient, list });
