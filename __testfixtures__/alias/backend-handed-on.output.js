export async function check(register) {
  const backend = window.ddClient.backend;
  await backend.post("/check");
  register(backend.execInVMExtension);
  await backend.execInVMExtension("check --all");
}

export async function separately() {
  const backend = window.ddClient.extension.vm;
  await backend.service.post("/check");
  return backend.cli.exec("check", ["--all"]);
}
