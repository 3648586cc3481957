export function unknown(ddClient, client) {
  ddClient.listContainers();
  ddClient.execHostCmd("uname -a");
  client.execHostCmd("uname -a");
  client.listContainers();
}

function known(client) {
  client.toastError("known");
}

function sometimes(client) {
  client.toastError("perhaps");
}

export function start(other) {
  known(window.ddClient);
  known(ddClient);
  sometimes(window.ddClient);
  sometimes(other);
}

export const byDefault = (client = window.ddClient) => client.toastError("by default");
