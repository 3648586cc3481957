export const Back = () => <button onClick={() => window.ddClient.desktopUI.navigate.viewContainers()}>Back</button>;

export function leave() {
  window.ddClient.desktopUI.navigate.viewContainers();
  return window.ddClient.desktopUI.navigate.viewContainers();
}
