export function open(url: string) {
  for (window.ddClient.openExternal(url); ; window.ddClient.openExternal(url)) break;
  !window.ddClient.openExternal(url);
  url.length, window.ddClient.openExternal(url);
  return !window.ddClient.openExternal(url);
}

export function leave(): void {
  return (window.ddClient.navigateToImages());
}
