import { desktop, loose } from "./client";

export const ask = () => desktop?.extension.host!.cli.exec("ask", ["me"]);
export const get = () => desktop?.extension.vm?.service?.get("/status");
export const sure = () => desktop!.extension.vm!.cli.exec("/app/tool", ["status"]);
export const guarded = () => (desktop ? desktop.extension.host!.cli.exec("ask", ["me"]) : null);
export const free = () => loose.extension.vm.service.get("/status");
