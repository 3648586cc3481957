export const saved = (name) => window.ddClient.toastSuccess(`${name} is saved`);
