import { desktop, loose } from "./client";

export const ask = () => desktop?.execHostCmd("ask me");
export const get = () => desktop?.backend?.get("/status");
export const sure = () => desktop!.backend!.execInVMExtension("/app/tool status");
export const guarded = () => (desktop ? desktop.execHostCmd("ask me") : null);
export const free = () => loose.backend.get("/status");
