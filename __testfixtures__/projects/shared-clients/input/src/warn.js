export const warn = (text) => window.ddClient.toastWarning(text);
