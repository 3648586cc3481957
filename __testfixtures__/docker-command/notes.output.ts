const filter = "--filter status=running";

export async function noted(label: string) {
  await window.ddClient.docker.cli.exec("info", ["--format", '"{{json .}}"']);
  await window.ddClient.docker.cli.exec("ps", [`--format="{{.ID}} ${label}"`, "-a"]);
  await window.ddClient.docker.cli.exec("ps", ["--format", "table {{.ID}}"]);
  await window.ddClient.docker.cli.exec("ps", ["--filter", "name=^/web$"]);
  await window.ddClient.docker.cli.exec("ps", [filter]);
  await window.ddClient.docker.cli.exec("ps", ["--filter", "'label=a b'"]);
  await window.ddClient.docker.cli.exec("ps", [filter]);
}
