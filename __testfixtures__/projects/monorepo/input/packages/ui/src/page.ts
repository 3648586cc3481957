import { client, desktop } from "#client";

export const own = () => client.toastSuccess("ours");
export const theirs = () => desktop.toastSuccess("Docker Desktop's");
