import { render } from "./render";

export async function refresh() {
  const { stdout } = await (window as any).ddClient.backend.execInVMExtension("/app/tool list");
  const containers = await (window as any).ddClient.listContainers();
  render(stdout, containers.map((one: { Id: string }) => one.Id));
  await (window as any).ddClient.extension.vm.cli.exec("/app/tool", ["done"]);
  (window as any).ddClient.toastSuccess("Done");
}
