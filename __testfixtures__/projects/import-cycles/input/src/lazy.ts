import { used } from "./used";

export const lazy = () => used();
