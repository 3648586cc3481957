import { client } from "#client";

export const notify = (text: string) => client.desktopUI.toast.success(text);
