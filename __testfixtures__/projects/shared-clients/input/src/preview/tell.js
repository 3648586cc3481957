export const tell = (text) => window.ddClient.toastSuccess(text);
