import { tell } from "./tell";

export const say = (text) => tell(text);
