const shown = "tool show --all";

function run(command, args) {
  return window.ddClient.extension.host.cli.exec(command, args);
}

export async function calls(name) {
  await run("tool", ["list", "--all"]);
  await run("tool", ["show", "--all"]);
  const result = await run("tool", ["describe", `${name}`]);
  return { result, shown };
}
