"use client";

import { createDockerDesktopClient } from "@docker/extension-api-client";

const ddClient = createDockerDesktopClient();

export const open = (url) => ddClient.host.openExternal(url);
