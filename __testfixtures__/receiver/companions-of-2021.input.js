import { useDockerDesktopClient } from "./hooks";

export function Notes() {
  const client = useDockerDesktopClient();
  client.backend("notes").get("/notes");
  return client.execHostCmd("notes --list");
}
