import { desktop as host } from "@/lib/desktop";

export const open = () => host.desktopUI.navigate.viewContainer("a1b2");
export const images = () => host.desktopUI.toast.success("Pulled");
