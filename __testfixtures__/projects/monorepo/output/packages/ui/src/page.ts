import { client, desktop } from "#client";

export const own = () => client.toastSuccess("ours");
export const theirs = () => desktop.desktopUI.toast.success("Docker Desktop's");
