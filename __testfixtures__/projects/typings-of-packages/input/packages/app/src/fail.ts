import type { DDClient } from "../../client/src";

export const fail = (client: DDClient) => client.toastError("Failed");

export const count = (client: DDClient) => client.execHostCmd("ls | wc -l");
