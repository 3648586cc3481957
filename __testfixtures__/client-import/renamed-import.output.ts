import { createDockerDesktopClient as connect } from "@docker/extension-api-client";

const ddClient = connect();

export const make = () => connect();

export const stop = (id: string) => ddClient.docker.cli.exec("stop", [id]);
