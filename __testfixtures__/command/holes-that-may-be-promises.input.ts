export async function load(name: Promise<string>, other: PromiseLike<string>) {
  await window.ddClient.execHostCmd(`tool load ${name} ${other}`);
  return window.ddClient.execHostCmd(`tool load ${await name} ${await other}`);
}
