export async function broken(container: string, flags: string) {
  await window.ddClient.execHostCmd(
    "tool list --all"
  );
  await window.ddClient.backend.execInContainer(
    container,
    `tool list ${flags}`,
  );
  await window.ddClient.backend.execInContainer(
    container, "tool list --short",
  );
  await window.ddClient.backend.execInContainer(
    container, // the first
    "tool list --long",
  );
  await window.ddClient.execHostCmd(`tool list
    --all`);
}

function run(
  command: string,
) {
  return window.ddClient.execHostCmd(command);
}
run(
  "tool run --fast",
);
