/// <reference lib="dom" />

import { createDockerDesktopClient } from "@docker/extension-api-client";

const ddClient = createDockerDesktopClient();

// What the page says first.
export const hello = () => ddClient.desktopUI.toast.success(String(globalThis));
