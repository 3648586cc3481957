export async function quoted(container) {
  await window.ddClient.docker.cli.exec("exec", [container, "sh", "-c", "'ps aux | grep node > /tmp/out; echo 100%'"]);
  await window.ddClient.docker.cli.exec("exec", [container, "sh", "-c", '"cat /etc/*release && [ -f /x ] # done"']);
  await window.ddClient.extension.host.cli.exec("gitlog", ["--format='%h ^ ~ ?'", "--grep", "\"(a|b)\""]);
  await window.ddClient.extension.host.cli.exec("note", ["'two\nlines'"]);
}
