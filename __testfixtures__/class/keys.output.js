export class Keys {
  client = window.ddClient;

  list() {
    return { [this.client.docker.listImages()]() {}, get [this.client.docker.listContainers()]() {} };
  }

  own() {
    return class {
      [this.client.docker.listImages()] = 1;
    };
  }
}
