import type { DDClient } from "./client";

/** Parts of the client, and the client with something instead: they get what it gets. */
export const quiet: DDClient = { ...window.ddClient, toastSuccess: () => {} };
export const some: Partial<DDClient> = { toastSuccess: console.log };
export const cast = { toastSuccess: console.log } as DDClient;
export const parsed: DDClient = JSON.parse("{}");
export const later = (): DDClient => window.ddClient;
export const own = { toastSuccess: (message: string) => console.log(message) };
