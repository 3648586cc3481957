export function replace(stub) {
  const { backend } = window.ddClient;
  backend.execInVMExtension = stub;
  return backend.get("/state");
}

export async function after() {
  const backend = window.ddClient.backend;
  await backend.post("/check");
  return backend.execInVMExtension("check --all");
}

export const other = () => window.ddClient.extension.vm.service.get("/other");
