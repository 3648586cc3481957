import main, { all, named } from "./desktop";

export const a = () => main.toastError("a");
export const b = () => named.toastError("b");
export const c = () => all.default.toastError("c");
