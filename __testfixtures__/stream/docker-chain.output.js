export function pull(image, show, finish) {
  ddClient.docker.cli.exec('pull', [image], {
    stream: {
      onOutput: (data) => {
        if (data.stdout) {
          show(data.stdout);
        } else if (data.stderr) {
          show('! ' + data.stderr);
        }
      },
      onError: (error) => {
        show('could not start: ' + error);
      },
      onClose: (exitCode) => {
        if (exitCode === 0) {
          finish('pulled');
        } else if (exitCode === 125) {
          finish('no such image');
        } else {
          finish(`docker said ${exitCode}`);
        }
      },
    },
  });
}
