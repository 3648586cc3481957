import { client } from "#client";

export const notify = (text: string) => client.toastSuccess(text);
