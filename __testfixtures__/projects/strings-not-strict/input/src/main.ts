import { tool } from "./names";

window.ddClient.execHostCmd(`tool ${tool}`);
