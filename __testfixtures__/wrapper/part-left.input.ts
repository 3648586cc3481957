// One call needs a shell: no call can follow.
async function piped(cmd: string) {
  return window.ddClient.backend.execInVMExtension(`/app/tool ${cmd}`);
}

// All are one word each, so it stays what it is.
const describeOne = (name: string) => window.ddClient.execHostCmd(`tool describe ${name}`);

// Glued, quoted or looked at.
const glued = (name: string) => window.ddClient.execHostCmd(`tool --name=${name}`);
const quoted = (name: string) => window.ddClient.execHostCmd(`tool "${name}"`);
const logged = (name: string) => window.ddClient.execHostCmd(`tool ${name} ${name.length}`);

// Nobody knows what the second one gives.
const unknown = (name: string) => window.ddClient.execHostCmd(`tool ${name}`);
const optional = (name?: string) => window.ddClient.execHostCmd(`tool ${name}`);

export async function main(text: string) {
  await piped("list --all");
  await piped("list | head");
  await piped("show x");
  await describeOne("a");
  await describeOne("b");
  await glued("a b");
  await quoted("a b");
  await logged("a b");
  await unknown("a b");
  await unknown(text);
  await optional("a b");
}
