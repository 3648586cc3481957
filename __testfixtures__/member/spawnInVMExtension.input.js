export function reindex(args, show) {
  window.ddClient.spawnInVMExtension("/notes", args, (data) => {
    if (data.stderr) show(data.stderr);
  });
}
