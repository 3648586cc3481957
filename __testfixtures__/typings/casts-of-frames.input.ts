const client = (frames as unknown as { ddClient: { toastError(message: string): void } }).ddClient;

export const fail = () => client.toastError("failed");
