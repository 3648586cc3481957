export async function look(id) {
  await window.ddClient.backend.execInContainer("web | cat", "ls");
  await window.ddClient.backend.execInContainer("-u root web", "ls");
  return window.ddClient.backend.execInContainer(id, "ls /srv");
}
