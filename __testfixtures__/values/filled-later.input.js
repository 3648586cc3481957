// What was made to be filled in is filled in by whoever gets hold of it.
const state = { client: null };
export function setup(client) {
  state.client = window.ddClient;
}
export const run = () => state.client.execHostCmd("ls -a");

const app = {
  client: null,
  init() {
    this.client = window.ddClient;
  },
  run() {
    return this.client.execHostCmd("ls -b");
  },
};
app.init();
app.run();

class Panel {
  client = null;

  run() {
    return this.client.execHostCmd("ls -c");
  }
}
const panel = new Panel();
panel.client = window.ddClient;
panel.run();

export const shared = { client: null };
export const later = () => shared.client.execHostCmd("ls -d");

class Registry {}
Registry.client = window.ddClient;
Registry.client.execHostCmd("ls -e");

const clients = [];
clients.push(window.ddClient);
clients[0].execHostCmd("ls -f");
clients.at(0).execHostCmd("ls -g");

const { missing } = { present: 1 };
missing.execHostCmd("ls -h");

let text = "";
text = window.ddClient;
text.execHostCmd("ls -i");
