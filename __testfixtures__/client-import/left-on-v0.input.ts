import { log } from "./log";

export async function run(command: string) {
  const result = await window.ddClient.execHostCmd(command);
  log(result.stdout);
  window.ddClient.toastSuccess("Done");
}
