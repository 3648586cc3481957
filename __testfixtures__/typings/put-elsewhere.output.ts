// A client goes by each of these in one place, and something else in another.
interface Held {
  execHostCmd(command: string): Promise<unknown>;
}
interface Given {
  execHostCmd(command: string): Promise<unknown>;
}
interface Inner {
  execHostCmd(command: string): Promise<unknown>;
}
// By this one clients go only.
type Alone = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

const fake = { execHostCmd: async (command: string) => command };

const held: Held = (window as any).ddClient;
const other: Held = fake;
export const first = () => [held.execHostCmd("ls -a"), other.execHostCmd("ls -b")];

const one = (given: Given) => given.execHostCmd("ls -a");
const two = (given: Given) => given.execHostCmd("ls -b");
export const second = () => [one((window as any).ddClient), two(fake)];

const inner = ({ client }: { client: Inner }) => client.execHostCmd("ls -a");
export const third = () => [inner({ client: (window as any).ddClient }), inner({ client: fake })];

const alone = ({ client }: { client: Alone }) => client.extension.host!.cli.exec("ls", ["-a"]);
export const fourth = () => [alone({ client: (window as any).ddClient }), alone({ client: window.ddClient as any })];
