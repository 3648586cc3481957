import { log } from "./log";

const client = window.ddClient;

export function start() {
  if (!client) return log("not in Docker Desktop");
  return client.execHostCmd("tool start");
}
