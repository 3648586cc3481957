export const fail = () => window.ddClient.toastError("Failed");
