import { second } from "./second";

export function first(): void {
  (window as any).ddClient.desktopUI.toast.success("first");
}
second();
