export const save = (task) => task().catch(window.ddClient.toastError);
