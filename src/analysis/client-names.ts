/** The path of what `ddClient.backend("name")` gives. */
export const oldBackend: readonly string[] = ["backend", "()"];

/** Whether a name says that what it stands for is a client: `ddClient`, `useDockerDesktopClient`. */
export function isClientName(name: string): boolean {
  // Each of them contains one of the texts by which candidate files are found.
  return /^(?:(?:use|get|create|make)_?)?(?:ddClient|DockerDesktopClient)$/.test(name);
}
