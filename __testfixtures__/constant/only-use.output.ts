/** What is connected right now. */
export async function peers(user: string): Promise<string> {
  // The trailing dot is needed by the resolver.
  const { stdout } = await window.ddClient.extension.host!.cli.exec("meshctl", ["peers", `--user=${user}.`, "--json"]);
  return stdout;
}

export function list() {
  return window.ddClient.extension.host!.cli.exec("meshctl", ["list", "--json"]);
}

export function restart(id: string) {
  // all of it
  window.ddClient.desktopUI.toast.success("Restarting");

  return window.ddClient.docker.cli.exec("exec", [id, "supervisor", "restart", id]);
}
