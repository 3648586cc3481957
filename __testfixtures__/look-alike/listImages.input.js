import Docker from "dockerode";

const ddClient = new Docker();

export const images = () => ddClient.listImages();
