export function watch(show, fail) {
  ddClient.extension.host.cli.exec("watcher", [], {
    stream: {
      onOutput: (data) => {
        show(data.stdout) // a chunk
        ; // or more
      },
      onError: (err) => {
        return fail(err) // it ends here
        ; // and nothing follows
      },
    },
  });
}
