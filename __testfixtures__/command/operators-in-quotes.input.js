export async function quoted(container) {
  await window.ddClient.backend.execInContainer(container, "sh -c 'ps aux | grep node > /tmp/out; echo 100%'");
  await window.ddClient.backend.execInContainer(container, `sh -c "cat /etc/*release && [ -f /x ] # done"`);
  await window.ddClient.execHostCmd("gitlog --format='%h ^ ~ ?' --grep \"(a|b)\"");
  await window.ddClient.execHostCmd(`note 'two
lines'`);
}
