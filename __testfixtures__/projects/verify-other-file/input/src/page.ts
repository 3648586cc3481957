import { containers } from "./api";

export async function show(id: string): Promise<boolean> {
  const opened: boolean = await containers.open(id);
  if (!opened) window.ddClient.toastWarning(`There is no container ${id}`);
  return opened;
}
