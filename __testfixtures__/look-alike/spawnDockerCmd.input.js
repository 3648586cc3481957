class FakeEngine {
  get spawnDockerCmd() {
    return (cmd, args) => [cmd, ...args];
  }
}

/** What window.ddClient would run. */
export const planned = () => new FakeEngine().spawnDockerCmd("logs", ["-f"]);
