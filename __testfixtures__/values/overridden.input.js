import Docker from "dockerode";

class Engine {
  client() {
    return window.ddClient;
  }

  get own() {
    return window.ddClient;
  }

  list() {
    return this.client().listContainers();
  }

  images() {
    return this.own.listImages();
  }

  only() {
    return this.mine().listImages();
  }

  mine() {
    return window.ddClient;
  }
}

class Standalone extends Engine {
  client() {
    return new Docker();
  }

  own = new Docker();
}

export const main = () => [new Engine().only(), new Standalone().list(), new Engine().client().listContainers()];
