export function layout(id: string) {
  return window.ddClient
    .docker.cli.exec(
      "container", ["ls", // every one
      "--all", // also stopped ones
      /* short */ "--quiet"],
    )
    .then(() =>
      window.ddClient.docker.cli.exec(
        "inspect", /* the container */ [id],
      ),
    )
    .then(() => window.ddClient.docker.cli.exec(/* all */ "stats" /* once */, ["--no-stream"] /* please */));
}
