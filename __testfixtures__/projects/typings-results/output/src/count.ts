export async function counts() {
  const containers = await window.ddClient.docker.listContainers();
  const images = await window.ddClient.docker.listImages();
  return { containers, images };
}

export const version = async (): Promise<string> => (await (window.ddClient.extension.vm!.service!.get("/version") as Promise<any>)).version;
