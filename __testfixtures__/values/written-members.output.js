// Members that are set after the object was made have all their writers.
const made = {};
made.client = window.ddClient;
export const fromEmpty = () => made.client.docker.listContainers();

const assigned = {};
Object.assign(assigned, { client: window.ddClient });
export const fromAssign = () => assigned.client.extension.host.cli.exec("ls", ["-a"]);

const defined = {};
Object.defineProperty(defined, "client", { get: () => window.ddClient });
export const fromGetter = () => defined.client.desktopUI.toast.error("x");

function box() {}
box.client = window.ddClient;
export const fromFunction = () => box.client.desktopUI.toast.warning("x");

class Panel {
  constructor(client) {
    Object.assign(this, { client });
    ({ own: this.own } = { own: window.ddClient });
  }

  run() {
    this.own.desktopUI.toast.success("x");
    return this.client.extension.host.cli.exec("ls", ["-b"]);
  }
}
new Panel(window.ddClient).run();

const getClient = () => window.ddClient;
getClient.bind(null)().desktopUI.toast.error("bound");
getClient.call(null).desktopUI.toast.error("called");
