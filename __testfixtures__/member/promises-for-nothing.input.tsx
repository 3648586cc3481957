export function Pages({ id, later }: { id: string; later: (all: unknown[]) => void }) {
  const images = (): void => window.ddClient.navigateToImages();
  const image = (): Promise<void> => window.ddClient.navigateToImage(id, "latest");
  const volumes = () => window.ddClient.navigateToVolumes();
  const volume: () => void = () => window.ddClient.openExternal(id);
  const typed: (a: string) => string = () => window.ddClient.openExternal(id) as any;
  function containers(): void {
    return window.ddClient.navigateToContainers();
  }
  function opened(): void {
    return window.ddClient.openExternal(id);
  }
  useEffect(() => window.ddClient.navigateToVolumes());
  React.useLayoutEffect(() => window.ddClient.navigateToVolumes());
  useEffect(async () => window.ddClient.navigateToVolumes());
  useMemo(() => window.ddClient.navigateToVolumes());
  later([images, image, volumes, volume, typed, containers, opened]);
  return window.ddClient.navigateToImages();
}
