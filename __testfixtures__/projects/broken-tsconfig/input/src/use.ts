import { desktop } from "./client";

export const warn = () => desktop.toastWarning("careful");
