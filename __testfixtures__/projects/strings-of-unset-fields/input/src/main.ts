import { place } from "./place";

const ddClient = window.ddClient;
ddClient.execHostCmd(`tool ${place.host} ${place.user}`);
ddClient.execHostCmd(`tool ${place.port} ${place.path} ${place.scheme}`);
