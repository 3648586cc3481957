export function feed(write, finish) {
  ddClient.spawnHostCmd("feed", [], (data) => {
    if (data.stdout) {
      write(data.stdout);
    } else if (data.close) {
      // the end of it
      finish();
    } else {
      write(data.stderr); // a warning
    }
  });
}
