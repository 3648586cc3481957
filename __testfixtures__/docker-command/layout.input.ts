export function layout(id: string) {
  return window.ddClient
    .execDockerCmd(
      "container ls", // every one
      "--all", // also stopped ones
      /* short */ "--quiet",
    )
    .then(() =>
      window.ddClient.execDockerCmd(
        "inspect", /* the container */ id,
      ),
    )
    .then(() => window.ddClient.execDockerCmd(/* all */ "stats" /* once */, "--no-stream" /* please */));
}
