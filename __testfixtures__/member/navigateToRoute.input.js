export function open(route) {
  window.ddClient.navigateToRoute(route);
}
