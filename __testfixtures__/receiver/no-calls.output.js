export function odd(list, name) {
  window.ddClient.toastError = list.push;
  delete window.ddClient.toastError;
  [window.ddClient.toastError] = list;
  ({ first: window.ddClient.toastWarning } = list);
  list.kind = typeof window.ddClient.docker.listImages;
  list.has = "toastError" in window.ddClient && "get" in window.ddClient.backend;
  list.any = window.ddClient[name];
  const { [name]: found } = window.ddClient;
  list.tagged = window.ddClient.execHostCmd`uname -a`;
  list.bound = window.ddClient.execHostCmd.bind(null, "uname -a");
  Object.assign(window.ddClient, { toastError: list.push });
  return [...list].map(window.ddClient.desktopUI.toast.success).concat(found);
}
