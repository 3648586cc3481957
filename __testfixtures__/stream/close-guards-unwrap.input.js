export function build(tag, log, done) {
  window.ddClient.spawnDockerCmd("build", ["-t", tag, "."], (data) => {
    if (data.close) {
      log("closed");
      done(data.code);
    }
  });
  window.ddClient.spawnDockerCmd("push", [tag], (data) => {
    log(data.stderr);

    if (data.code !== undefined) {
      done(data.code);
    }
  });
  window.ddClient.spawnDockerCmd("rmi", [tag], (data) => {
    if (data.close && data.code > 0) done(data.code);
    if (typeof data.code === "number") log(`removed ${tag}`);
  });
}
