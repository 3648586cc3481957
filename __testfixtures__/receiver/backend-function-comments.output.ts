export async function load() {
  await window.ddClient. // of 2021
  extension.vm!.service!.get("/notes");
  return (window.ddClient.extension.vm /* its name */ as any).service.get("/notes");
}
