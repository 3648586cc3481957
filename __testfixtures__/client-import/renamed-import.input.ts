import { createDockerDesktopClient as connect } from "@docker/extension-api-client";

export const make = () => connect();

export const stop = (id: string) => window.ddClient.execDockerCmd("stop", id);
