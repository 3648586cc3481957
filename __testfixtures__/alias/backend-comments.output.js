const backend = window /* the page's */.ddClient.extension.vm;

export async function both(id) {
  await backend.service.get("/both");
  await window.ddClient.docker.cli.exec("exec", [id, "ls", "-l"]);
  return window.ddClient.docker.cli.exec("exec", [id, "ls", "-a"]);
}
