export const half = (n) => n / 2 / window.ddClient.toastError(/[/"`]toastError/.source) / 1;
