export const Back = () => <button onClick={() => window.ddClient.navigateToContainers()}>Back</button>;

export function leave() {
  window.ddClient.navigateToContainers();
  return window.ddClient.navigateToContainers();
}
