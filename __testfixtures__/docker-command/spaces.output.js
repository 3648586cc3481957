const quiet = "--quiet --all";

export async function list(all, id) {
  await window.ddClient.docker.cli.exec("ps", ["", " --all"]);
  await window.ddClient.docker.cli.exec("ps", [all ? "--all --size" : "--all"]);
  await window.ddClient.docker.cli.exec("ps", [all ? "--all" : ""]);
  await window.ddClient.docker.cli.exec("ps", ["--filter=" + "name=a b", "--last=" + 5]);
  await window.ddClient.docker.cli.exec("ps", [`--x=${quiet}`]);
  return window.ddClient.docker.cli.exec("ps", [id, `--filter=id=${id}`]);
}
