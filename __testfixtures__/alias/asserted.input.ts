export async function pause(ids: readonly string[]) {
  const backend = window.ddClient.backend!;
  for (const id of ids) await backend.patch(`/items/${id}`, { paused: true });
  return backend?.get("/items");
}
