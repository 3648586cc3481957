import { images } from "../../../libs/docker/src/images";

export const first = async () => (await images())[0]?.Id;
