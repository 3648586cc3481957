// @ts-ignore it has no types
import lodash from "lodash";
import { createDockerDesktopClient } from "@docker/extension-api-client";
// prettier-ignore
import   { log }   from "./log.js";

const ddClient = createDockerDesktopClient();

export const hello = () => ddClient.desktopUI.toast.success(lodash.trim(log()));
