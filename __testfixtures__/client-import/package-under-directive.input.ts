// @ts-ignore it has no types
import { shell } from "electron";
// prettier-ignore
import   { log }   from "./log";

export const hello = () => {
  log(shell);
  window.ddClient.toastSuccess("x");
};
