export const follow = (unit, emit) => {
  window.ddClient.backend.spawnInVMExtension("journalctl", ["-fu", unit], (data) => {
    if (data.stdout) emit("line", data.stdout);
    if (data.close) emit("end");
  });
};
