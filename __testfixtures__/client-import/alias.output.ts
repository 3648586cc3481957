import { createDockerDesktopClient } from "@docker/extension-api-client";
import { parse } from "./parse";
const ddClient = createDockerDesktopClient();

export const up = async () => parse((await ddClient.extension.vm!.cli.exec("/app/tool", ["up", "--json"])).stdout);
export const down = () => ddClient.extension.vm!.cli.exec("/app/tool", ["down"]);
