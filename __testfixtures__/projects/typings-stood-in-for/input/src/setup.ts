const log = (message: string) => console.log(message);

export const standIn = { toastError: log, openExternal: log };

window.ddClient = standIn;
