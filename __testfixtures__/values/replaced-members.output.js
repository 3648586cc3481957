import Docker from "dockerode";

const services = { client: window.ddClient, image: window.ddClient };
services.client = new Docker();
export const direct = () => services.client.listContainers();
export const untouched = () => services.image.docker.listImages();

const named = { client: window.ddClient };
named["client"] = new Docker();
export const bracket = () => named.client.listContainers();

const taken = { client: window.ddClient };
({ docker: taken.client } = { docker: new Docker() });
export const pattern = () => taken.client.listContainers();

const merged = { client: window.ddClient };
Object.assign(merged, { client: new Docker() });
export const assign = () => merged.client.listContainers();

const any = { client: window.ddClient };
for (const key of ["client"]) any[key] = new Docker();
export const computed = () => any.client.listContainers();

class Static {
  static client = window.ddClient;
}
Static.client = new Docker();
export const ofClass = () => Static.client.listContainers();

class Panel {
  client = window.ddClient;

  list() {
    return this.client.listContainers();
  }
}
const panel = new Panel();
panel.client = new Docker();
export const outside = () => panel.list();

const handed = { client: window.ddClient };
function patch(services) {
  services.client = new Docker();
}
patch(handed);
export const inParameter = () => handed.client.listContainers();
