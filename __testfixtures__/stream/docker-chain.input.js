export function pull(image, show, finish) {
  ddClient.spawnDockerCmd('pull', [image], (data, error) => {
    if (error) {
      show('could not start: ' + error);
      return;
    }
    if (data.stdout) {
      show(data.stdout);
    } else if (data.stderr) {
      show('! ' + data.stderr);
    }
    if (data.code === 0) {
      finish('pulled');
    } else if (data.code === 125) {
      finish('no such image');
    } else if (data.code !== undefined) {
      finish(`docker said ${data.code}`);
    }
  });
}
