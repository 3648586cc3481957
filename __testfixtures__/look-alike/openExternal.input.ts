import { shell } from "electron";

/** In the tests there is no ddClient. */
export const open = (url: string) => shell.openExternal(url).then(() => true);
