import { desktop as host } from "@/lib/desktop";

export const open = () => host.navigateToContainer("a1b2");
export const images = () => host.toastSuccess("Pulled");
