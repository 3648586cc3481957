export class Keys {
  client = window.ddClient;

  list() {
    return { [this.client.listImages()]() {}, get [this.client.listContainers()]() {} };
  }

  own() {
    return class {
      [this.client.listImages()] = 1;
    };
  }
}
