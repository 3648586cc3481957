import { backend, client, shell } from "./client.js";

export async function show() {
  client.toastSuccess("Connected");
  shell.openExternal("https://docs.docker.com");
  return backend.get("/status");
}
