const next = () => "second";

export async function ports() {
  await window.ddClient.backend("first").get("/ports");
  return window.ddClient.backend(next()).get("/ports");
}
