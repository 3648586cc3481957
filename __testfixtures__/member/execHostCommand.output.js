export async function hostName() {
  const result = await window.ddClient.extension.host.cli.exec("hostname", []);
  return result.stdout.trim();
}
