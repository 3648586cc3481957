export const fail = (text) => window.ddClient.toastError(text);
