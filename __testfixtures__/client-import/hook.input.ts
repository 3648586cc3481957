export function useDockerDesktopClient() {
  return window.ddClient;
}
