import Docker from "dockerode";

const engine = location.hash ? { client: window.ddClient } : { client: new Docker() };
export const ofObjects = () => engine.client.listContainers();

const find = location.hash ? () => window.ddClient : () => new Docker();
export const ofFunctions = () => find().listContainers();

class Desktop {
  client = window.ddClient;
}
class Other {
  client = new Docker();
}
const Chosen = location.hash ? Desktop : Other;
export const ofClasses = () => new Chosen().client.listContainers();

const same = location.hash ? { client: window.ddClient } : { client: globalThis.ddClient };
export const ofEqualOnes = () => same.client.docker.listContainers();
