var ddClient = window.ddClient;
with (ddClient) {
  toastError("x");
}
ddClient.desktopUI.toast.warning("y");
