export async function old(name) {
  await window.ddClient.backend("notes").get("/notes");
  await window.ddClient.backend("notes").execInVMExtension("notes --list");
  await window.ddClient.backend(name).execHostCmd("notes --list");
  const backend = window.ddClient.backend("notes");
  await backend.get("/notes");
  return backend.execHostCmd("notes --list");
}
