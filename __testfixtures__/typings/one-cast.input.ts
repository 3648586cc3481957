export const list = () =>
  (window as unknown as { ddClient: { listContainers(): Promise<unknown> } }).ddClient.listContainers();

export const listImages = () => {
  const desktop = (window as any).ddClient as { listImages(): Promise<unknown> };
  return desktop.listImages();
};
