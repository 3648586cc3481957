const client = window.ddClient;

const tool = {
  run: (cmd) => client.execHostCmd(`tool ${cmd}`),
  stop(command) {
    return client.execHostCmd(command);
  },
  async restart(name) {
    await this.stop("tool stop --now");
    return this.run(`start ${name}`);
  },
  version: "1",
};

// It is seen elsewhere: who knows what is called there.
const shown = {
  run: (cmd) => client.execHostCmd(cmd),
};
window.shown = shown;

const spread = {
  ...tool.more,
  run: (cmd) => client.execHostCmd(cmd),
};

const named = {
  run: (cmd) => client.execHostCmd(cmd),
};

export async function use(member) {
  await tool.run("list --all");
  await tool["stop"]("tool stop --all");
  await tool.restart("web");
  await shown.run("tool shown --all");
  await spread.run("tool spread --all");
  await named[member]("tool named --all");
  return tool.version;
}
