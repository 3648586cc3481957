import { onMessage } from "./on-message";

export function record(args: string[]) {
  window.ddClient.backend.spawnInVMExtension("/app/recorder", args, onMessage);
}
