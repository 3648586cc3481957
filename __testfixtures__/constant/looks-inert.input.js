export async function pattern(opts) {
  const cmd = `tool ${opts.host} pattern`;
  const { port } = opts;
  await window.ddClient.execHostCmd(cmd);
  return port;
}

export async function items(opts, list) {
  const cmd = `tool ${opts.host} items`;
  const [first] = list;
  await window.ddClient.execHostCmd(cmd);
  return first;
}

export async function key(opts) {
  const cmd = `tool ${opts.host} key`;
  const made = { get [((opts.host = "b"), "k")]() {} };
  await window.ddClient.execHostCmd(cmd);
  return made;
}

export async function spread(opts, more) {
  const cmd = `tool ${opts.host} spread`;
  const all = [...more];
  await window.ddClient.execHostCmd(cmd);
  return all;
}

export async function field(opts) {
  const cmd = `tool ${opts.host} field`;
  class Made {
    static [(opts.host = "c")] = 1;
  }
  await window.ddClient.execHostCmd(cmd);
  return Made;
}

export async function reads(opts) {
  const cmd = `tool ${opts.host} reads`;
  const port = opts.port;
  const made = { get() {}, port };
  await window.ddClient.execHostCmd(cmd);
  return made;
}
