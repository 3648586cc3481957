export async function load(name: Promise<string>, other: PromiseLike<string>) {
  await window.ddClient.extension.host!.cli.exec("tool", ["load", `${name}`, `${other}`]);
  return window.ddClient.extension.host!.cli.exec("tool", ["load", await name, await other]);
}
