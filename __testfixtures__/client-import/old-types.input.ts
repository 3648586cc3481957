import { v1Hybrid } from "@docker/extension-api-client-types";

const client = (window as unknown as { ddClient: v1Hybrid.DockerDesktopClient }).ddClient;

export const images = () => client.listImages();
export const up = () => client.backend!.execInVMExtension("/app/tool up");
