export function run(client) {
  const { execHostCmd, listImages } = client;
  client.listContainers();
  const { toastWarning, ...more } = client;
  listImages();
  return [execHostCmd("ls -a"), toastWarning("done"), more];
}

export async function parameters({ execDockerCmd, openExternal: open }) {
  open("https://example.com/");
  return execDockerCmd("ps");
}

/** Nothing here that only a client has. */
export function other({ listImages, openExternal }) {
  return [listImages(), openExternal("a")];
}
