import { old } from "./old";

export const toast = () => old.client?.toastSuccess("Done");
