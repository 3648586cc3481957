const { backend } = window.ddClient;
const client = window.ddClient;
const vm = client.backend;
let late = window.ddClient.backend;

export function use(id) {
  if (backend) backend.get("/");
  return [vm.execInContainer(id, "ls"), late.get("/"), backend.execInContainer(id, "ls")];
}

export function reset(id) {
  late = null;
  return vm.post("/", id);
}
