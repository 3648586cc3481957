export function feed(write, finish) {
  ddClient.extension.host.cli.exec("feed", [], {
    stream: {
      onOutput: (data) => {
        if (data.stdout) {
          write(data.stdout);
        } else {
          write(data.stderr); // a warning
        }
      },
      onClose: () => {
        // the end of it
        finish();
      },
    },
  });
}
