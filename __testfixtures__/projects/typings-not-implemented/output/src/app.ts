import type { DDClient } from "./client";

export const greet = (client: DDClient) => client.desktopUI.toast.success("Hello");

export const pipe = (client: DDClient) => client.execHostCmd("ls | wc -l");

greet(window.ddClient);
