/** Of this package's own: the old client's names are a coincidence. */
export const client = { toastSuccess: (text: string) => text.length };
export { client as desktop } from "../../shared/src/client";
