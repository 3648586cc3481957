export function run(tool, show) {
  ddClient.spawnHostCmd(
    tool, // whatever is installed
    ["--verbose"],
    /* v0 told everything to one function */
    (data, error) => {
      // Errors first
      if (error) {
        // the tool is missing
        show(error); /* and nothing else */
        return; // so stop here
      }

      // Then what it prints
      show(data.stdout); // one chunk
      /* and what it
         complains about */
      show(data.stderr);

      // At the end
      if (data.close) {
        // its exit code
        show(data.code); // 0 included
        // nothing comes after this
      }
      // That's all.
    },
  );
}
