export function follow(show) {
  window.ddClient.backend.spawnInVMExtension("/notes", ["--follow"], (data) => {
    if (data.stdout) show(data.stdout);
  });
}
