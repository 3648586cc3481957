var ddClient = window.ddClient;
with (ddClient) {
  toastError("x");
}
ddClient.toastWarning("y");
