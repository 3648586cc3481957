export function tail(file, print) {
  ddClient.extension.vm.cli.exec("tail", ["-f", file], {
    stream: {
      onOutput: (data) => {
        print(data.stdout ?? data.stderr);
      },
      onError: (err) => {
        print(`tail failed: ${err.message}`);
      },
    },
  });
}
