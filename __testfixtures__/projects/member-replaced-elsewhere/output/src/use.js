export const failed = () => window.ddClient.toastError("x");
export const done = () => window.ddClient.desktopUI.toast.success("y");
export const list = () => window.ddClient.execHostCmd("ls -a");
