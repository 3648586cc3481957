import { images } from "../../../libs/docker/src/images";

export const first = async () => Boolean(await images());
