export async function pause(ids: readonly string[]) {
  const backend = window.ddClient.extension.vm!;
  for (const id of ids) await backend.service!.patch(`/items/${id}`, { paused: true });
  return backend?.service?.get("/items");
}
