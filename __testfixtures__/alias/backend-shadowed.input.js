const { backend } = window.ddClient;
const client = window.ddClient;
const vm = client.backend;

export function use(client, window, id) {
  return [vm.execInContainer(id, "ls"), backend.execInContainer(id, "ls"), client];
}

export function reached(id) {
  const { backend: own } = findClient();
  const made = findClient().backend;
  return [own.execInContainer(id, "ls"), made.execInContainer(id, "ls"), made.get("/")];
}

export function given(id, { backend: theirs } = window.ddClient) {
  return theirs.execInContainer(id, "ls");
}

function findClient() {
  return window.ddClient;
}
