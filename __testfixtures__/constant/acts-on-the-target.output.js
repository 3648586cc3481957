let count = 0;
let last;
let box = {};
const results = [];
const next = () => {
  box = {};
  return ++count;
};

export async function element() {
  const cmd = `tool ${next()}`;
  results[count] = window.ddClient.execHostCmd(cmd);
}

export async function member() {
  const cmd = `tool ${next()}`;
  box.result = await window.ddClient.execHostCmd(cmd);
}

export async function name() {
  last = await window.ddClient.extension.host.cli.exec("tool", [`${next()}`]);
  return last;
}

export async function fixed() {
  results[0] = await window.ddClient.extension.host.cli.exec("tool", [`${next()}`]);
}

export async function reads(options) {
  results[count] = await window.ddClient.extension.host.cli.exec("tool", [`${options.host}`]);
}
