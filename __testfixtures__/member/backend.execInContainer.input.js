export async function countFiles(container) {
  const { stdout } = await window.ddClient.backend.execInContainer(container, "ls -1 /data");
  return stdout.split("\n").length;
}
