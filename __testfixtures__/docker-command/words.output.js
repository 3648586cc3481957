export async function all(id) {
  await window.ddClient.docker.cli.exec("info", []);
  await window.ddClient.docker.cli.exec("images", ["-a", "--quiet"]);
  await window.ddClient.docker.cli.exec('network', ['ls', '--no-trunc', '-q']);
  await window.ddClient.docker.cli.exec("container", ["top", `${id}`, `-o=${id}`, id]);
  await window.ddClient.docker.cli.exec("volume", ["inspect", `${id}`]);
  return window.ddClient.docker.cli.exec("inspect", [id]);
}
