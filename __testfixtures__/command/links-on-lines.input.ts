export async function links(id: string) {
  await window.ddClient
    .backend
    .execInContainer(id, `tool list ${id}`);
  await window.ddClient.backend
    .execInContainer(id, `tool list ${id}`);
  await window
    .ddClient
    .backend
    .execInVMExtension(`tool list ${id}.local --output json --selector app=web --more --and-more --and-even-more`);
  await window
    .ddClient
    ?.execHostCmd(`tool list ${id}`)
    .then((it) => it);
  await window.ddClient
    .execHostCmd(`tool list ${id}`)
    .then((it) => it);
  window
    .ddClient
    .toastError("x");
  return window.ddClient
    .backend!
    .get("/items");
}
