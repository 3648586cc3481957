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
  const cmd = `tool ${next()}`;
  last = await window.ddClient.execHostCmd(cmd);
  return last;
}

export async function fixed() {
  const cmd = `tool ${next()}`;
  results[0] = await window.ddClient.execHostCmd(cmd);
}

export async function reads(options) {
  const cmd = `tool ${options.host}`;
  results[count] = await window.ddClient.execHostCmd(cmd);
}
