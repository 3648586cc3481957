// @ts-ignore it has no types
import lodash from "lodash";
// prettier-ignore
import   { log }   from "./log.js";

export const hello = () => window.ddClient.toastSuccess(lodash.trim(log()));
