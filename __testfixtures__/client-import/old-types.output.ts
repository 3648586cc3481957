import { v1 } from "@docker/extension-api-client-types";
import { createDockerDesktopClient } from "@docker/extension-api-client";

const client = createDockerDesktopClient();

export const images = () => client.docker.listImages();
export const up = () => client.extension.vm!.cli.exec("/app/tool", ["up"]);
