const button = document.createElement("button");
button.onclick = () => window.ddClient.openExternal("https://example.com/a");

export const open = (url: string) => window.ddClient.openExternal(url);
export const close: () => void = () => window.ddClient.openExternal("https://example.com/b");

export function returned(url: string) {
  return window.ddClient.openExternal(url);
}

export function leave(): void {
  return window.ddClient.navigateToImages();
}
