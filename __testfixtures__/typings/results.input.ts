interface Container {
  Id: string;
}

/** What we use of Docker Desktop, and what it gives us. */
interface DDClient {
  listContainers(): Promise<Container[]>;
  listImages: () => Promise<{ Size: number }[]>;
  backend: { get(url: string): Promise<any>; post(url: string, data: unknown): Promise<unknown> };
}

const client = (window as unknown as { ddClient: DDClient }).ddClient;

export async function overview() {
  const containers = await client.listContainers();
  const [images, version] = await Promise.all([client.listImages(), client.backend.get("/version")]);
  const [first] = (await client.listContainers()) ?? [];
  for (const { Id } of await client.listContainers()) console.log(Id);
  client.listContainers().then((all) => console.log(all.length));
  client
    .listContainers()
    .then((all) => all.map(({ Id }) => Id))
    .catch(console.error);
  return { containers, images, version, first, later: client.listContainers() };
}

// Nobody looks at these, or their own casts say what they are.
export async function refresh() {
  await client.listContainers();
  client.listImages();
  await client.backend.post("/refresh", null);
  const ids = (await client.listContainers()) as { Id: string }[];
  return ids.length;
}

export const list = () => client.listContainers();
export const sizes = () => client.listImages();
export const maybe = (some: DDClient | undefined) => some?.listContainers();
export const chained = (some: DDClient | undefined) => some?.listContainers().then((all) => all.length);
