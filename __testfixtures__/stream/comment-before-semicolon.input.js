export function watch(show, fail) {
  ddClient.spawnHostCmd("watcher", [], (data, err) => {
    if (err) return fail(err) // it ends here
    ; // and nothing follows
    show(data.stdout) // a chunk
    ; // or more
  });
}
