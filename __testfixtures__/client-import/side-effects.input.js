// Polyfills come first.
import "core-js/stable";
import { log } from "./log.js"; // our own
import "./styles.css";
log("loaded");

export const pull = (image) => window.ddClient.execDockerCmd("pull", image);
