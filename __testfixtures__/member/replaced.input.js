// What is put in a member's place is what its uses mean.
window.ddClient.toastError = (message) => console.log("patched", message);
export const failed = () => window.ddClient.toastError("a");
export const done = () => window.ddClient.toastSuccess("b");

const { toastError } = window.ddClient;
export const again = () => toastError("c");

Object.assign(window.ddClient, { execHostCmd: async (cmd) => ({ stdout: cmd }) });
export const list = () => window.ddClient.execHostCmd("ls -a");

window.ddClient.backend = { get: async () => "own" };
export const get = () => window.ddClient.backend.get("/x");

Object.defineProperty(window.ddClient, "toastWarning", { value: (message) => console.log(message) });
export const warn = () => window.ddClient.toastWarning("d");

Reflect.set(window.ddClient, "listImages", async () => []);
export const images = () => window.ddClient.listImages();
