export async function volumes() {
  const result = await window.ddClient.execDockerCmd("volume", "ls", "--quiet");
  return result.lines();
}
