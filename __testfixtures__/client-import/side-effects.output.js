// Polyfills come first.
import "core-js/stable";
import { createDockerDesktopClient } from "@docker/extension-api-client";
import { log } from "./log.js"; // our own
import "./styles.css";

const ddClient = createDockerDesktopClient();

log("loaded");

export const pull = (image) => ddClient.docker.cli.exec("pull", [image]);
