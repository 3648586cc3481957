export const follow = (unit, emit) => {
  window.ddClient.extension.vm.cli.exec("journalctl", ["-fu", unit], {
    stream: {
      onOutput: (data) => {
        if (data.stdout) emit("line", data.stdout);
      },
      onClose: () => {
        emit("end");
      },
    },
  });
};
