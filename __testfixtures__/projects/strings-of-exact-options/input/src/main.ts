import { all, both, either, options, shown } from "./options";

const ddClient = window.ddClient;
ddClient.execHostCmd(`tool ${options.image} ${options.name}`);
if (options.name) ddClient.execHostCmd(`tool --name ${options.name}`);
if ("name" in options) ddClient.execHostCmd(`tool --name ${options.name}`);
if (options.tag !== undefined) ddClient.execHostCmd(`tool --tag ${options.tag}`);
if (options.mode) ddClient.execHostCmd(`tool --mode ${options.mode}`);
ddClient.execHostCmd(`tool --name ${shown} ${both}`);
ddClient.execHostCmd(`tool --name ${either}`);
ddClient.execHostCmd(`tool --image ${all.image}`);
const { name = "none", image } = options;
ddClient.execHostCmd(`tool ${image} --name ${name}`);
const { ...copy } = { image: "b", ...options };
ddClient.execHostCmd(`tool ${copy.image} --name ${copy.name}`);
