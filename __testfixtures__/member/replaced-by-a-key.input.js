for (const key of ["toastError"]) {
  const before = window.ddClient[key];
  window.ddClient[key] = (message) => before(message);
}
export const failed = () => window.ddClient.toastError("a");
