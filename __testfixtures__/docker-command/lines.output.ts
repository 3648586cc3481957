export async function lines(id: string, flags: string[]) {
  await window.ddClient.docker.cli.exec(
    "ps",
    ["-a", "--no-trunc"],
  );
  await window.ddClient.docker.cli.exec(
    "inspect",
    [id, ...flags]
  );
  await window.ddClient.docker.cli.exec("container", [
    "ls",
    "--all",
    "--no-trunc",
    "--quiet",
    "--size",
    "--last",
    "5",
    "--filter",
    `name=${id}`,
    "--filter",
    "status=exited",
  ]);
  await window.ddClient.docker.cli.exec(
    "logs", [id],
  );
  await window.ddClient.docker.cli.exec("ps", ["-a", "--no-trunc"]);
}
