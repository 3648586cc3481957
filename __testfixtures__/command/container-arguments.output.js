export async function look(id) {
  await window.ddClient.backend.execInContainer("web | cat", "ls");
  await window.ddClient.docker.cli.exec("exec", ["-u root web", "ls"]);
  return window.ddClient.docker.cli.exec("exec", [id, "ls", "/srv"]);
}
