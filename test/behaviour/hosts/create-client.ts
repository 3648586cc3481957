import type { Machine } from "../machine.js";
import { type Desktop, emptyDesktop } from "./desktop.js";
import { createClientOf2021, createDockerDesktopClient } from "./docker-desktop.js";
import { createPodmanDesktopClient } from "./podman-desktop.js";
import { createRancherDesktopClient } from "./rancher-desktop.js";

const hosts = {
  "docker-desktop": createDockerDesktopClient,
  "docker-desktop-2021": createClientOf2021,
  "rancher-desktop": createRancherDesktopClient,
  "podman-desktop": createPodmanDesktopClient,
};

/** What an extension runs in. Docker Desktop has the members of v0 and of v1, the others only those of v1. */
export type Host = keyof typeof hosts;

/**
 * The client that an extension finds in its window.
 *
 * @param desktop gets what the client does besides running commands, and what callbacks throw
 */
export function createClient(host: Host, machine: Machine, desktop: Desktop = emptyDesktop): object {
  return hosts[host](machine, desktop);
}
