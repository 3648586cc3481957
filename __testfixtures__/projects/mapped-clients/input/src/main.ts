import type { App, Fixed, Props } from "./types";

export function run(fixed: Fixed, app: App, { some, all }: Props) {
  fixed.toastSuccess("x");
  some.toastError?.("y");
  all.toastWarning("z");
  return app.listContainers();
}
