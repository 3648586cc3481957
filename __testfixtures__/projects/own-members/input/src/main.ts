import { type AppClient, client } from "./client";

export const show = async () => (await client.listContainers()).join(",");
export const count = async (own: AppClient) => (await own.listContainers()).length;
export const images = () => client.docker.listImages();
