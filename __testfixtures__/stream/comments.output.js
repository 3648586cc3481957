export function run(tool, show) {
  ddClient.extension.host.cli.exec(
    tool, // whatever is installed
    ["--verbose"],
    /* v0 told everything to one function */
    {
      stream: {
        onOutput: (data) => {
          // Then what it prints
          show(data.stdout); // one chunk
          /* and what it
             complains about */
          show(data.stderr);
        },
        onError: (error) => {
          // Errors first
          // the tool is missing
          show(error); /* and nothing else */
          // so stop here
        },
        onClose: (exitCode) => {
          // At the end
          // its exit code
          show(exitCode); // 0 included
          // nothing comes after this
          // That's all.
        },
      },
    },
  );
}
