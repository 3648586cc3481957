import { desktop } from "./client";

export const warn = () => desktop.desktopUI.toast.warning("careful");
