import https from "node:https";

/** Asks another service than ddClient's. */
export const ask = (url: string) => https.request(url).end();
