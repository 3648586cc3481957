export async function contexts() {
  const { stdout } = await window.ddClient.execHostCmd("kubectl config get-contexts");
  return stdout.trim().split("\n");
}
