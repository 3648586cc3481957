export async function load() {
  await window.ddClient.backend( // of 2021
    "notes",
  )!.get("/notes");
  return (window.ddClient.backend("notes" /* its name */) as any).get("/notes");
}
