export async function scale(name, count, options) {
  await window.ddClient.extension.host.cli.exec("kubectl", ["scale", `${name}`, `--replicas=${count}`]);
  await window.ddClient.extension.host.cli.exec("kubectl", [
    "-n",
    `${options.namespace}`,
    'get',
    `${options.wide ? 'all' : name}`,
    "10",
  ]);
  await window.ddClient.extension.host.cli.exec("kubectl", ["rollout", "status", `${name}${count + 1}`]);
  // A sum of what may be numbers is no command line yet.
  await window.ddClient.execHostCmd(name + " --version");
  await window.ddClient.execHostCmd(options.tool + ` ` + count);
}
