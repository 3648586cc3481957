/* eslint-disable no-alert */
import { createDockerDesktopClient } from "@docker/extension-api-client";
// @ts-ignore it has no types
// (and never will)
import { log } from "./log.js";
// eslint-disable-next-line import/no-unresolved
import { page } from "./page.js";

const ddClient = createDockerDesktopClient();

// @ts-expect-error it is old
log(page.titel);

export const hello = () => ddClient.desktopUI.toast.success("x");
