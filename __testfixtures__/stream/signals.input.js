// A signal leaves no exit code.
export function wait(id, done, failed) {
  window.ddClient.spawnDockerCmd("wait", [id], (data) => {
    if (data.code != null) done(data.code);
  });
  window.ddClient.spawnDockerCmd("wait", [id], (data) => {
    if ((data.code ?? -1) >= 0) done(data.code);
    if (data.code === null) failed("killed");
  });
  window.ddClient.spawnDockerCmd("wait", [id], (data) => {
    if (typeof data.code === "number") done(data.code);
    else if (data.close) failed("killed");
  });
  window.ddClient.spawnDockerCmd("wait", [id], (data) => {
    if (data.code !== undefined && data.code !== true) done(data.code ?? "killed");
  });
}
