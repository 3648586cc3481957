const button = document.createElement("button");
button.onclick = () => window.ddClient.host.openExternal("https://example.com/a");

export const open = (url: string) => window.ddClient.host.openExternal(url);
export const close: () => void = () => window.ddClient.host.openExternal("https://example.com/b");

export function returned(url: string) {
  return window.ddClient.openExternal(url);
}

export function leave(): void {
  return void window.ddClient.desktopUI.navigate.viewImages();
}
