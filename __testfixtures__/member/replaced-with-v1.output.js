// A stand-in that has v1's members, too.
if (!window.ddClient) {
  window.ddClient = {
    desktopUI: { toast: { error: (message) => console.log(message) } },
    toastError: (message) => console.log(message),
  };
}
export const failed = () => window.ddClient.desktopUI.toast.error("a");
