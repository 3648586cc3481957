const filter = "--filter status=running";

export async function noted(label: string) {
  await window.ddClient.execDockerCmd("info", "--format", '"{{json .}}"');
  await window.ddClient.execDockerCmd("ps", `--format="{{.ID}} ${label}"`, "-a");
  await window.ddClient.execDockerCmd("ps", "--format", "table {{.ID}}");
  await window.ddClient.execDockerCmd("ps", "--filter", "name=^/web$");
  await window.ddClient.execDockerCmd("ps", filter);
  await window.ddClient.execDockerCmd("ps --filter 'label=a b'");
  await window.ddClient.execDockerCmd(`ps ${filter}`);
}
