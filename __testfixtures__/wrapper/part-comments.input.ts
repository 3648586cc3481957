const tool = (/* a part */ cmd /* of it */: string) =>
  window.ddClient.execHostCmd(`tool ${/* here */ cmd /* and there */} -x`);
const last = (cmd: string /* all of it */) => window.ddClient.execHostCmd("tool " + (cmd) /* as it is */);
const inConstant = (line: string, args: number) => {
  const command = `tool ${line} --size=${args}`;
  return window.ddClient.execHostCmd(command);
};
const again = (line: string, times: number): Promise<unknown> =>
  times > 0 ? again((line), times - 1) : window.ddClient.execHostCmd(`tool ${line} ${line}`);
function both(first: string, second: string) {
  return window.ddClient.execHostCmd(`tool ${first} -- ${second}`);
}

export async function main(all: boolean, name: string) {
  await tool(/* one */ "one two" /* three */);
  await tool("");
  await last("a " /* between */ + "b");
  await inConstant("c d", 1);
  await again((all ? /* every */ "e f" : `g ${name}`), 2);
  await both("h i", "j k");
}
