async function both(first: string, firstArgs: string[], second: string, secondArgs: string[]) {
  await window.ddClient.extension.host!.cli.exec(first, firstArgs);
  await window.ddClient.extension.host!.cli.exec(first, firstArgs);
  return window.ddClient.extension.host!.cli.exec(second, secondArgs);
}

function everywhere(command: string, args: string[]) {
  return Promise.all([
    window.ddClient.extension.host!.cli.exec(command, args),
    window.ddClient.extension.vm!.cli.exec(command, args),
    window.ddClient.docker.cli.exec("exec", ["web", command, ...args]),
  ]);
}

export const go = async () => [await both("tool", ["a", "b"], "tool", ["c", "d"]), await everywhere("tool", ["e", "f"])];
