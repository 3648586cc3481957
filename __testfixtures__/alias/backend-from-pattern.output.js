const { extension: { vm: backend } } = window.ddClient;
const client = window.ddClient;
const vm = client.extension.vm;
let late = window.ddClient.backend;

export function use(id) {
  if (backend) backend.service.get("/");
  return [client.docker.cli.exec("exec", [id, "ls"]), late.get("/"), window.ddClient.docker.cli.exec("exec", [id, "ls"])];
}

export function reset(id) {
  late = null;
  return vm.service.post("/", id);
}
