const tool = (/* a part */ args /* of it */: string[]) =>
  window.ddClient.extension.host!.cli.exec("tool", [/* here */ ...args, /* and there */ "-x"]);
const last = (args: string[] /* all of it */) => window.ddClient.extension.host!.cli.exec("tool", (args) /* as it is */);
const inConstant = (args2: string[], args: number) => {
  return window.ddClient.extension.host!.cli.exec("tool", [...args2, `--size=${args}`]);
};
const again = (args: string[], times: number): Promise<unknown> =>
  times > 0 ? again((args), times - 1) : window.ddClient.extension.host!.cli.exec("tool", [...args, ...args]);
function both(firstArgs: string[], secondArgs: string[]) {
  return window.ddClient.extension.host!.cli.exec("tool", [...firstArgs, "--", ...secondArgs]);
}

export async function main(all: boolean, name: string) {
  await tool(/* one */ ["one", "two"] /* three */);
  await tool([]);
  await last(["a", /* between */ "b"]);
  await inConstant(["c", "d"], 1);
  await again((all ? /* every */ ["e", "f"] : ["g", name]), 2);
  await both(["h", "i"], ["j", "k"]);
}
