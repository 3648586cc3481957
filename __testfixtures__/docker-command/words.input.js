export async function all(id) {
  await window.ddClient.execDockerCmd("info");
  await window.ddClient.execDockerCmd("images -a --quiet");
  await window.ddClient.execDockerCmd('network ls', '--no-trunc', '-q');
  await window.ddClient.execDockerCmd(`container top ${id}`, `-o=${id}`, id);
  await window.ddClient.execDockerCmd("volume " + "inspect " + id);
  return window.ddClient.execDockerCmd("inspect", id);
}
