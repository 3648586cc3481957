import { api, commands, replaced } from "./client.js";

export async function main(id) {
  await api.backend.get("/start");
  await commands.run.execHostCmd(`boot ${id}`);
  await replaced.execHostCmd("stop");
}
