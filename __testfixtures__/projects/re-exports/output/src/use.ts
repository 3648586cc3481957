import main, { all, named } from "./desktop";

export const a = () => main.desktopUI.toast.error("a");
export const b = () => named.desktopUI.toast.error("b");
export const c = () => all.default.desktopUI.toast.error("c");
