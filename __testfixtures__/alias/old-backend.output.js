export async function old(name) {
  await window.ddClient.extension.vm.service.get("/notes");
  await window.ddClient.extension.vm.cli.exec("notes", ["--list"]);
  await window.ddClient.extension.host.cli.exec("notes", ["--list"]);
  const backend = window.ddClient.extension.vm;
  await backend.service.get("/notes");
  return window.ddClient.extension.host.cli.exec("notes", ["--list"]);
}
