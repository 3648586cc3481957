const quiet = "--quiet --all";

export async function list(all, id) {
  await window.ddClient.execDockerCmd("ps", "", " --all");
  await window.ddClient.execDockerCmd("ps", all ? "--all --size" : "--all");
  await window.ddClient.execDockerCmd("ps", all ? "--all" : "");
  await window.ddClient.execDockerCmd("ps", "--filter=" + "name=a b", "--last=" + 5);
  await window.ddClient.execDockerCmd("ps", `--x=${quiet}`);
  return window.ddClient.execDockerCmd("ps", id, `--filter=id=${id}`);
}
