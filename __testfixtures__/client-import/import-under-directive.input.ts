/* eslint-disable no-alert */
// @ts-ignore it has no types
// (and never will)
import { log } from "./log.js";
// eslint-disable-next-line import/no-unresolved
import { page } from "./page.js";
// @ts-expect-error it is old
log(page.titel);

export const hello = () => window.ddClient.toastSuccess("x");
