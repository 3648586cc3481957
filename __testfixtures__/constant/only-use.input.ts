const listCommand = "meshctl list --json";

/** What is connected right now. */
export async function peers(user: string): Promise<string> {
  // The trailing dot is needed by the resolver.
  const command = `meshctl peers --user=${user}. --json`;
  const { stdout } = await window.ddClient.execHostCmd(command);
  return stdout;
}

export function list() {
  return window.ddClient.execHostCmd(listCommand);
}

export function restart(id: string) {
  const command: string = "supervisor " + "restart " + id; // all of it
  window.ddClient.desktopUI.toast.success("Restarting");

  return window.ddClient.backend.execInContainer(id, command);
}
