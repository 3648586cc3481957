export async function broken(container: string, flags: string) {
  await window.ddClient.extension.host!.cli.exec(
    "tool",
    ["list", "--all"]
  );
  await window.ddClient.docker.cli.exec(
    "exec",
    [container, "tool", "list", flags],
  );
  await window.ddClient.docker.cli.exec(
    "exec", [container, "tool", "list", "--short"],
  );
  await window.ddClient.docker.cli.exec(
    "exec", [container, // the first
    "tool", "list", "--long"],
  );
  await window.ddClient.execHostCmd(`tool list
    --all`);
}

function run(
  command: string,
  args: string[],
) {
  return window.ddClient.extension.host!.cli.exec(command, args);
}
run(
  "tool",
  ["run", "--fast"],
);
