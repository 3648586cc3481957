const backend = window /* the page's */.ddClient.backend;

export async function both(id) {
  await backend.get("/both");
  await backend.execInContainer(id, "ls -l");
  return backend.execInContainer(id, "ls -a");
}
