import type { DDClient } from "./client";

// ddclient-migrate-ignore
export const warn = (client: DDClient) => client.toastError("Old");
export const images = () => window.ddClient.docker.listImages();
