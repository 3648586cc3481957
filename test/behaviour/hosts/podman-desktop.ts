import type { Machine } from "../machine.js";
import type { Desktop } from "./desktop.js";
import { createV1Client } from "./v1.js";
import { runWithoutShell } from "./without-shell.js";

/** Podman Desktop: no shell, and all quotes stay. What is no string becomes one on the way to the program. */
export function createPodmanDesktopClient(machine: Machine, desktop: Desktop) {
  const asTheyAre = (args: readonly string[]) => args.map(String);
  return createV1Client(
    runWithoutShell(machine, asTheyAre, () => {}),
    desktop,
  );
}
