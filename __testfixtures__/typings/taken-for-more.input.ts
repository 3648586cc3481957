// Something else goes by this one, too.
interface Both {
  execHostCmd(command: string): Promise<unknown>;
}
// A client goes by each of these, and so may something else.
interface Also {
  execHostCmd(command: string): Promise<unknown>;
}
interface Unseen {
  execHostCmd(command: string): Promise<unknown>;
}
interface Shared {
  execHostCmd(command: string): Promise<unknown>;
}
interface Usual {
  execHostCmd(command: string): Promise<unknown>;
}

const fake = { execHostCmd: async (command: string) => command };
function one(both: Both) {
  return both.execHostCmd("ls -a");
}
export const first = () => [one((window as any).ddClient), one(fake)];

const client: Also = (window as any).ddClient;
function either(also: Also) {
  return also.execHostCmd("ls -a -a");
}
export const again = () => [either(client), either({ execHostCmd: fake.execHostCmd })];

declare const shell: Unseen;
function two(unseen: Unseen) {
  return unseen.execHostCmd("ls -b");
}
export const second = () => [two((window as any).ddClient), two(shell)];

export function three(shared: Shared) {
  return shared.execHostCmd("ls -c");
}
three((window as any).ddClient);

export function four(usual: Usual = (window as any).ddClient) {
  return usual.execHostCmd("ls -d");
}

// No client goes by this one.
interface Own {
  execHostCmd(command: string): Promise<unknown>;
}
export function five(own: Own) {
  return own.execHostCmd("ls -e");
}
