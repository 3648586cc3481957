export async function countFiles(container) {
  const { stdout } = await window.ddClient.docker.cli.exec("exec", [container, "ls", "-1", "/data"]);
  return stdout.split("\n").length;
}
