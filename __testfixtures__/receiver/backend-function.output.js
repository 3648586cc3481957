const next = () => "second";

export async function ports() {
  await window.ddClient.extension.vm.service.get("/ports");
  return window.ddClient.backend(next()).get("/ports");
}
