export async function up({ hostname, tags, key }) {
  await window.ddClient.extension.vm.cli.exec(
    "/app/detach.sh",
    ["/app/meshd", "up", `--hostname=${hostname}-docker`, `--tags=${tags.join(",")}`, `--auth-key='${key}'`, "--json"]
  );
  await window.ddClient.extension.host.cli.exec('meshctl', ['label', `"${hostname}"`, `--note="by ${key}"${tags[0]}`]);
  return window.ddClient.extension.host.cli.exec(`"${key}/bin/meshctl"`, ["set", `${hostname}${tags}`]);
}
