const { toastError, execHostCmd } = window.ddClient;
const { get, execInVMExtension } = window.ddClient.backend;
const { post, delete: remove } = window.ddClient.backend;
const { execDockerCmd: docker } = window.ddClient;
const { head } = (0, window.ddClient.backend);
const { put } = other || window.ddClient.backend;

export const run = (command) => {
  toastError(command);
  docker(command);
  return [execHostCmd(command), get("/"), execInVMExtension(command), post("/"), remove("/"), head("/"), put("/")];
};
