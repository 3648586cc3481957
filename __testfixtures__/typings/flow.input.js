// @flow
type DDClient = { toastError(message: string): void };

const client: DDClient = window.ddClient;

export const fail = (message: string) => client.toastError(message);
