import type { App, Fixed, Props } from "./types";

export function run(fixed: Fixed, app: App, { some, all }: Props) {
  fixed.desktopUI.toast.success("x");
  some.desktopUI?.toast.error?.("y");
  all.desktopUI.toast.warning("z");
  return app.listContainers();
}
