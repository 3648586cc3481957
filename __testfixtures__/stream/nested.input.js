export function buildThenRun(image, log) {
  ddClient.spawnDockerCmd("build", ["-t", image, "."], (build) => {
    log(build.stdout);
    if (build.close) {
      ddClient.spawnDockerCmd("run", [image], (run, err) => {
        log(run.stdout);
        if (err) {
          log(err);
        }
        if (run.code !== undefined) {
          log(`built with ${build.code}, ran with ${run.code}`);
        }
      });
    }
  });
}
