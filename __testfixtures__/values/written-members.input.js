// Members that are set after the object was made have all their writers.
const made = {};
made.client = window.ddClient;
export const fromEmpty = () => made.client.listContainers();

const assigned = {};
Object.assign(assigned, { client: window.ddClient });
export const fromAssign = () => assigned.client.execHostCmd("ls -a");

const defined = {};
Object.defineProperty(defined, "client", { get: () => window.ddClient });
export const fromGetter = () => defined.client.toastError("x");

function box() {}
box.client = window.ddClient;
export const fromFunction = () => box.client.toastWarning("x");

class Panel {
  constructor(client) {
    Object.assign(this, { client });
    ({ own: this.own } = { own: window.ddClient });
  }

  run() {
    this.own.toastSuccess("x");
    return this.client.execHostCmd("ls -b");
  }
}
new Panel(window.ddClient).run();

const getClient = () => window.ddClient;
getClient.bind(null)().toastError("bound");
getClient.call(null).toastError("called");
