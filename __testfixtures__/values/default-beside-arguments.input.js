import Docker from "dockerode";

const list = (client = window.ddClient) => client.listContainers();
export const lists = async () => [await list(), await list(new Docker())];

const only = (client = window.ddClient) => client.listContainers();
export const onlys = async () => [await only(), await only(window.ddClient)];

const taken = ({ client = window.ddClient } = {}) => client.listImages();
export const takens = () => [taken(), taken({ client: new Docker() })];

const left = ({ client = window.ddClient } = {}) => client.listImages();
export const lefts = () => [left(), left({})];

class Panel {
  constructor(client = window.ddClient) {
    this.client = client;
  }

  list() {
    return this.client.listContainers();
  }
}
export const panels = () => [new Panel().list(), new Panel(new Docker()).list()];

export const seen = (client = window.ddClient) => client.listContainers();
seen(new Docker());
