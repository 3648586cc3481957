export async function volumes() {
  const result = await window.ddClient.docker.cli.exec("volume", ["ls", "--quiet"]);
  return result.lines();
}
