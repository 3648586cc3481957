export async function inContainer(id, file) {
  await window.ddClient.backend.execInContainer(id, `cat ${file}`);
  await window.ddClient.backend.execInContainer(`${id}`, "cat /etc/hosts");
  await window.ddClient.backend.execInContainer(
    id, // the container
    /* the command */ "cat /etc/hosts" /* done */,
  );
  await window.ddClient.backend.execInContainer(id);
  await window.ddClient.backend.execInContainer(id, "cat", "/etc/hosts");
  await window.ddClient.backend.execInContainer(...id, "cat /etc/hosts");
  await window.ddClient.backend.execInContainer(...id);
}
