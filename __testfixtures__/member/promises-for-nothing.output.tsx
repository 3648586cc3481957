export function Pages({ id, later }: { id: string; later: (all: unknown[]) => void }) {
  const images = (): void => void window.ddClient.desktopUI.navigate.viewImages();
  const image = (): Promise<void> => window.ddClient.desktopUI.navigate.viewImage(id, "latest");
  const volumes = () => window.ddClient.desktopUI.navigate.viewVolumes();
  const volume: () => void = () => window.ddClient.host.openExternal(id);
  const typed: (a: string) => string = () => window.ddClient.openExternal(id) as any;
  function containers(): void {
    return void window.ddClient.desktopUI.navigate.viewContainers();
  }
  function opened(): void {
    return window.ddClient.host.openExternal(id);
  }
  useEffect(() => void window.ddClient.desktopUI.navigate.viewVolumes());
  React.useLayoutEffect(() => void window.ddClient.desktopUI.navigate.viewVolumes());
  useEffect(async () => window.ddClient.desktopUI.navigate.viewVolumes());
  useMemo(() => window.ddClient.desktopUI.navigate.viewVolumes());
  later([images, image, volumes, volume, typed, containers, opened]);
  return window.ddClient.desktopUI.navigate.viewImages();
}
