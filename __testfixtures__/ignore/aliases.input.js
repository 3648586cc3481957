const { execHostCmd, listImages } = window.ddClient;

export const status = () => execHostCmd("app status");
// ddclient-migrate-ignore: needs the old line
export const version = () => execHostCmd("app version");
export const images = () => listImages();

// ddclient-migrate-ignore: handed to the old parts
const backend = window.ddClient.backend;

export const page = () => backend.get("/page");

const service = window.ddClient.backend;
export const first = () => service.get("/first");
// ddclient-migrate-ignore
export const second = () => service.get("/second");
