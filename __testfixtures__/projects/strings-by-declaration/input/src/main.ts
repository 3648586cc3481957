import { byKey, chosen, head, list, options, place, tool } from "./names";

const ddClient = window.ddClient;
ddClient.execHostCmd(`tool ${list[0]} --x`);
ddClient.execHostCmd(`tool ${byKey.name} --x`);
ddClient.execHostCmd(`tool ${head} --x`);
ddClient.execHostCmd(`tool ${chosen} --x`);
ddClient.execHostCmd(`tool ${place.path} --x`);
ddClient.execHostCmd(`tool ${tool} --x`);
ddClient.execHostCmd(`tool ${options.image} --x`);
ddClient.execHostCmd(`tool ${place.host} --x`);
ddClient.execHostCmd(`tool ${place.port} --x`);
const { image } = options;
const [first] = list;
ddClient.execHostCmd(`tool ${image} ${first}`);
