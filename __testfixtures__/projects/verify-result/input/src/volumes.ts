import { client } from "./client";

interface Row {
  name: string;
  onClick: () => void;
}

export function openVolume(name: string): void {
  const nothing: void = client.navigateToVolume(name);
  return nothing;
}

export function rows(names: readonly string[]): Row[] {
  return names.map((name) => ({ name, onClick: () => openVolume(name) }));
}

export async function fail(problem: string) {
  client.toastError(problem);
  const { stdout } = await client.execHostCmd(`volumes --list`);
  return stdout.trim().split("\n");
}
