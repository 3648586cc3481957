let client = null;
const state = { handler: null };
const connect = async () => {
  client = window.ddClient;
  state.handler = console.log;
  return "x";
};

export async function module() {
  const cmd = `tool ${await connect()}`;
  return client.execHostCmd(cmd);
}

export async function callback() {
  const cmd = `tool ${await connect()}`;
  return state.handler(window.ddClient.execHostCmd(cmd));
}

export async function wrapped(wrap) {
  const cmd = `tool ${await connect()}`;
  return wrap(window.ddClient.execHostCmd(cmd));
}

export async function page() {
  const cmd = `tool ${await connect()}`;
  console.log(await window.ddClient.execHostCmd(cmd));
}

export async function constant() {
  const ddClient = window.ddClient;
  const cmd = `tool ${await connect()}`;
  return ddClient.execHostCmd(cmd);
}

export class Tool {
  async init() {
    this.client = window.ddClient;
    return "x";
  }

  async run() {
    const cmd = `tool ${await this.init()}`;
    return this.client.execHostCmd(cmd);
  }

  async read() {
    const cmd = `tool ${this.name} read`;
    return this.client.execHostCmd(cmd);
  }
}
