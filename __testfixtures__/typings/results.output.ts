interface Container {
  Id: string;
}

/** What we use of Docker Desktop, and what it gives us. */
type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

const client = (window as unknown as { ddClient: DDClient }).ddClient;

export async function overview() {
  const containers = await (client.docker.listContainers() as Promise<Container[]>);
  const [images, version] = await Promise.all([client.docker.listImages() as Promise<{ Size: number }[]>, client.extension.vm!.service!.get("/version") as Promise<any>]);
  const [first] = (await (client.docker.listContainers() as Promise<Container[]>)) ?? [];
  for (const { Id } of await (client.docker.listContainers() as Promise<Container[]>)) console.log(Id);
  (client.docker.listContainers() as Promise<Container[]>).then((all) => console.log(all.length));
  (client
    .docker.listContainers() as Promise<Container[]>)
    .then((all) => all.map(({ Id }) => Id))
    .catch(console.error);
  return { containers, images, version, first, later: client.docker.listContainers() as Promise<Container[]> };
}

// Nobody looks at these, or their own casts say what they are.
export async function refresh() {
  await client.docker.listContainers();
  client.docker.listImages();
  await client.extension.vm!.service!.post("/refresh", null);
  const ids = (await client.docker.listContainers()) as { Id: string }[];
  return ids.length;
}

export const list = () => client.docker.listContainers() as Promise<Container[]>;
export const sizes = () => client.docker.listImages();
export const maybe = (some: DDClient | undefined) => some?.docker.listContainers() as Promise<Container[]> | undefined;
export const chained = (some: DDClient | undefined) => (some?.docker.listContainers() as Promise<Container[]> | undefined)?.then((all) => all.length);
