const listCommand = "tool list --all";
const shown = "tool show --all";

function run(command) {
  return window.ddClient.execHostCmd(command);
}

export async function calls(name) {
  await run(listCommand);
  await run(shown);
  const command = `tool describe ${name}`;
  const result = await run(command);
  return { result, shown };
}
