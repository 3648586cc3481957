export async function contexts() {
  const { stdout } = await window.ddClient.extension.host.cli.exec("kubectl", ["config", "get-contexts"]);
  return stdout.trim().split("\n");
}
