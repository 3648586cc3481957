export function firstOf(backend) {
  const ddClients = backend.list();
  return backend.head(ddClients);
}
