export async function counts() {
  const containers = await window.ddClient.listContainers();
  const images = await window.ddClient.listImages();
  return { containers, images };
}

export const version = async (): Promise<string> => (await window.ddClient.backend.get("/version")).version;
