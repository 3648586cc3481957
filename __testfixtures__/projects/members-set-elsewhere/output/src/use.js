import { panel } from "./patch.js";
import { services } from "./services.js";

export const replaced = () => services.client.listContainers();
export const same = () => services.image.docker.listImages();
export const ofPanel = () => panel.client.listContainers();
export const own = () => panel.own.docker.listImages();
