const one = (window as unknown as { ddClient: { listImages(): Promise<string[]> } }).ddClient;
const two = (window as unknown as { ddClient: { listImages(): Promise<{ Id: string }[]> } }).ddClient;

export const first = async () => (await one.listImages()).length;
export const second = async () => (await two.listImages()).length;
