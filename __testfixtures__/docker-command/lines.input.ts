export async function lines(id: string, flags: string[]) {
  await window.ddClient.execDockerCmd(
    "ps -a",
    "--no-trunc",
  );
  await window.ddClient.execDockerCmd(
    "inspect",
    id,
    ...flags
  );
  await window.ddClient.execDockerCmd(
    "container ls --all --no-trunc --quiet --size --last 5",
    "--filter",
    `name=${id}`,
    "--filter", "status=exited",
  );
  await window.ddClient.execDockerCmd(
    "logs", id,
  );
  await window.ddClient.execDockerCmd("ps -a",
    "--no-trunc");
}
