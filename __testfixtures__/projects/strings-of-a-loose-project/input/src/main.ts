import { HOST, settings } from "./names";

export const run = () => window.ddClient.execHostCmd(`tool ${settings.name} ${HOST}`);
