import type { Less, Picked } from "./types";

export const picked = (client: Picked) => client.toastError("x");
export const less = (client: Less) => client.execHostCmd("tool a b");
