/* eslint-disable no-alert */
import { createDockerDesktopClient } from "@docker/extension-api-client";
// @ts-ignore it has no types
// (and never will)
import { log } from "./log";
// eslint-disable-next-line import/no-cycle
import { parse } from "./parse";

const ddClient = createDockerDesktopClient();

// @ts-expect-error it is old
log(parse.name.titel);

export const hello = () => ddClient.desktopUI.toast.success("x");
