export async function hostName() {
  const result = await window.ddClient.execHostCommand("hostname");
  return result.stdout.trim();
}
