interface DDClient {
  toastError(message: string): void;
}

const fake: DDClient = {
  toastError: (message) => console.error(message),
};

export const client: DDClient = (window as any).ddClient ?? fake;

export const fail = (message: string) => client.toastError(message);
