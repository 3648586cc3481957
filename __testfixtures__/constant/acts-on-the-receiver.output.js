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
  return wrap(window.ddClient.extension.host.cli.exec("tool", [await connect()]));
}

export async function page() {
  console.log(await window.ddClient.extension.host.cli.exec("tool", [await connect()]));
}

export async function constant() {
  const ddClient = window.ddClient;
  return ddClient.extension.host.cli.exec("tool", [await connect()]);
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
    return this.client.extension.host.cli.exec("tool", [`${this.name}`, "read"]);
  }
}
