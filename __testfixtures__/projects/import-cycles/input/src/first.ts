import { second } from "./second";

export function first(): void {
  (window as any).ddClient.toastSuccess("first");
}
second();
